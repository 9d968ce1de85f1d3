package org.candorcrm.identity.sources;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of each time that a source came. */
@Component
final class DeliveryRuns {

  private static final int SHOWN = 50;

  private final Database database;

  DeliveryRuns(Database database) {
    this.database = database;
  }

  /**
   * @param outcome waiting, imported, unchanged, nothing, failed
   * @param importId the import that it became; it can be undone there
   * @param problem the code of why it failed
   */
  record Run(
      UUID id,
      UUID delivery,
      Instant askedAt,
      @Nullable UUID askedBy,
      @Nullable Instant finishedAt,
      String outcome,
      @Nullable UUID importId,
      @Nullable String problem,
      long created,
      long changed,
      long unchanged,
      long refused) {}

  /** A run with the file that was handed over for it, if any. */
  record Waiting(
      UUID delivery, @Nullable UUID askedBy, @Nullable Path file, @Nullable String name) {}

  UUID ask(
      UUID delivery, @Nullable UUID by, @Nullable Path file, @Nullable String name, Instant now) {
    var id = Ids.next();
    database
        .sql(
            """
            insert into {ws}.delivery_runs (id, delivery, asked_at, asked_by, file, name, outcome)
            values (:id, :delivery, :now, :by::uuid, :file, :name, 'waiting')\
            """)
        .param("id", id)
        .param("delivery", delivery)
        .param("now", Moments.bound(now))
        .param("by", by == null ? null : by.toString())
        .param("file", file == null ? null : file.toString())
        .param("name", name)
        .update();
    return id;
  }

  Optional<Waiting> waiting(UUID run) {
    return database
        .sql(
            "select delivery, asked_by, file, name from {ws}.delivery_runs"
                + " where id = ? and outcome = 'waiting'")
        .param(run)
        .query((row, number) -> {
          var file = row.getString("file");
          return new Waiting(
              row.getObject("delivery", UUID.class),
              row.getObject("asked_by", UUID.class),
              file == null ? null : Path.of(file),
              row.getString("name"));
        })
        .optional();
  }

  void end(
      UUID run, String outcome, @Nullable UUID importId, @Nullable String problem, Instant now) {
    database
        .sql(
            """
            update {ws}.delivery_runs
               set outcome = :outcome, import_id = :import::uuid, problem = :problem,
                   finished_at = :now
             where id = :id\
            """)
        .param("outcome", outcome)
        .param("import", importId == null ? null : importId.toString())
        .param("problem", problem)
        .param("now", Moments.bound(now))
        .param("id", run)
        .update();
  }

  List<Run> newest(UUID delivery) {
    return find("r.delivery = ? order by r.asked_at desc, r.id desc limit " + SHOWN, delivery);
  }

  Run get(UUID run) {
    return find("r.id = ?", run).getFirst();
  }

  private List<Run> find(String where, UUID bound) {
    return database
        .sql(
            """
            select r.id, r.delivery, r.asked_at, r.asked_by, r.finished_at, r.outcome, r.import_id,
                   r.problem, c.created, c.changed, c.unchanged, c.refused
              from {ws}.delivery_runs r
             cross join lateral (
               select coalesce(sum(created), 0) as created, coalesce(sum(changed), 0) as changed,
                      coalesce(sum(unchanged), 0) as unchanged, coalesce(sum(refused), 0) as refused
                 from {ws}.import_chunks where import_id = r.import_id) c
             where \
            """
                + where)
        .param(bound)
        .query((row, number) -> run(row))
        .list();
  }

  private static Run run(ResultSet row) throws SQLException {
    return new Run(
        row.getObject("id", UUID.class),
        row.getObject("delivery", UUID.class),
        Moments.read(row, "asked_at"),
        row.getObject("asked_by", UUID.class),
        Moments.readOrNull(row, "finished_at"),
        row.getString("outcome"),
        row.getObject("import_id", UUID.class),
        row.getString("problem"),
        row.getLong("created"),
        row.getLong("changed"),
        row.getLong("unchanged"),
        row.getLong("refused"));
  }
}
