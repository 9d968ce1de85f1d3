package org.candorcrm.identity.radar;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.candorcrm.platform.Change;
import org.candorcrm.platform.ChangeConsumer;
import org.candorcrm.platform.Database;
import org.springframework.stereotype.Component;

/**
 * Keeps in which hour each source last spoke, so that one which falls silent is noticed. Not of
 * colleagues, mailboxes and calendars: it would tell when somebody was at work.
 */
@Component
final class Hearing implements ChangeConsumer {

  private final Database database;

  Hearing(Database database) {
    this.database = database;
  }

  @Override
  public String name() {
    return "radar-hearing";
  }

  @Override
  public void accept(List<Change> changes) {
    var latest = new HashMap<Integer, Instant>();
    for (var change : changes) {
      latest.merge(change.source(), change.at(), (one, other) -> one.isAfter(other) ? one : other);
    }
    var sources = latest.keySet().toArray(Integer[]::new);
    var moments = latest.values().stream().map(Instant::toString).toArray(String[]::new);
    database
        .sql(
            """
            update {ws}.sources s set heard_at = date_trunc('hour', h.at)
              from unnest(:sources::int[], :moments::timestamptz[]) as h (source, at)
             where s.id = h.source and s.kind in ('import', 'form', 'connector', 'api_client')
               and (s.heard_at is null or s.heard_at < date_trunc('hour', h.at))\
            """)
        .param("sources", sources)
        .param("moments", moments)
        .update();
  }
}
