package org.candorcrm.identity.radar;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.candorcrm.platform.Change;
import org.candorcrm.platform.ChangeConsumer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Soon;
import org.springframework.stereotype.Component;

/**
 * Keeps in which minute each source last brought something itself, so that one which falls silent
 * is noticed. A merge, a deletion or what was taken back is nothing that it brought. Not of
 * colleagues, mailboxes and calendars: it would tell when somebody was at work. What comes first is
 * measured as soon as it is there.
 */
@Component
final class Hearing implements ChangeConsumer {

  private final Database database;
  private final RadarTable table;
  private final Soon soon;

  Hearing(Database database, RadarTable table, Soon soon) {
    this.database = database;
    this.table = table;
    this.soon = soon;
  }

  @Override
  public String name() {
    return "radar-hearing";
  }

  @Override
  public void accept(List<Change> changes) {
    var latest = new HashMap<Integer, Instant>();
    for (var change : changes) {
      if (change.kind() != Change.Kind.CREATE && change.kind() != Change.Kind.UPDATE) {
        continue;
      }
      latest.merge(change.source(), change.at(), (one, other) -> one.isAfter(other) ? one : other);
    }
    var sources = latest.keySet().toArray(Integer[]::new);
    var moments = latest.values().stream().map(Instant::toString).toArray(String[]::new);
    database
        .sql(
            """
            update {ws}.sources s set heard_at = date_trunc('minute', h.at)
              from unnest(:sources::int[], :moments::timestamptz[]) as h (source, at)
             where s.id = h.source and s.kind in ('import', 'form', 'connector', 'api_client')
               and (s.heard_at is null or s.heard_at < date_trunc('minute', h.at))\
            """)
        .param("sources", sources)
        .param("moments", moments)
        .update();
    if (table.waitsForFirst()) {
      soon.ask(RadarJob.ASKED, RadarJob.FIRST);
    }
  }
}
