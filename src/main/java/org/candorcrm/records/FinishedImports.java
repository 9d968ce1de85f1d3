package org.candorcrm.records;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.springframework.stereotype.Component;

/** Imports that came to an end, for telling who started them. */
@Component
public final class FinishedImports {

  private final Database database;

  FinishedImports(Database database) {
    this.database = database;
  }

  /**
   * @param name as the person knows the file
   * @param status done or failed
   */
  public record Finished(
      UUID id,
      String name,
      String status,
      UUID startedBy,
      long created,
      long changed,
      long refused) {}

  /** Those of the current workspace that ended after this moment. */
  public List<Finished> since(Instant moment) {
    return database
        .sql(
            """
            select i.id, i.name, i.status, i.started_by, sum(c.created) as created,
                   sum(c.changed) as changed, sum(c.refused) as refused
              from {ws}.imports i left join {ws}.import_chunks c on c.import_id = i.id
             where i.status in ('done', 'failed') and i.finished_at > ?
             group by i.id, i.name, i.status, i.started_by
            """)
        .param(Moments.bound(moment))
        .query((row, number) ->
            new Finished(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("status"),
                row.getObject("started_by", UUID.class),
                row.getLong("created"),
                row.getLong("changed"),
                row.getLong("refused")))
        .list();
  }
}
