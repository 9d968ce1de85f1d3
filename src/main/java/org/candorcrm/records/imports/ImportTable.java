package org.candorcrm.records.imports;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.ImportProgress;
import org.candorcrm.records.formats.RefusedRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of imports: what was planned, which chunks are in, which rows were refused. */
@Component
final class ImportTable {

  /** In place of a chunk's number: what was refused when all chunks were in. */
  private static final int LATE = -1;

  private final Database database;
  private final JsonMapper json;

  ImportTable(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  void plan(
      UUID id, String name, Path file, FileForm form, int source, ImportPlan plan, UUID startedBy) {
    database
        .sql(
            """
            insert into {ws}.imports (id, name, file, form, source, plan, status, started_by)
            values (?, ?, ?, ?::jsonb, ?, ?::jsonb, 'planned', ?)
            """)
        .params(id, name, file.toString(), storable(form), source, text(plan), startedBy)
        .update();
  }

  void writtenBy(UUID id, @Nullable String product) {
    database
        .sql("update {ws}.imports set product = ? where id = ?")
        .params(Arrays.asList(product, id))
        .update();
  }

  /** Whoever says where columns go has it run with their rights. */
  void replan(UUID id, ImportPlan plan, FileForm form, UUID startedBy) {
    int changed =
        database
            .sql(
                """
                update {ws}.imports set plan = ?::jsonb, form = ?::jsonb, started_by = ?
                 where id = ? and status = 'planned'
                """)
            .params(text(plan), storable(form), startedBy, id)
            .update();
    if (changed == 0) {
      throw Problem.of(Problem.Status.CONFLICT, "import_already_started");
    }
  }

  /** Marks it running; its batch is held by whoever calls this. */
  void begin(UUID id) {
    int changed =
        database
            .sql(
                """
                update {ws}.imports set status = 'running', problem = null
                 where id = ? and status <> 'done'
                """)
            .param(id)
            .update();
    if (changed == 0) {
      throw Problem.of(Problem.Status.CONFLICT, "import_already_done");
    }
  }

  /** Those that were begun and have not ended well, but for closed types, the oldest first. */
  List<ImportProgress> unfinished(@Nullable UUID startedBy, List<String> closed) {
    return progress(
        "where i.status in ('running', 'failed') and (?::uuid is null or i.started_by = ?)"
            + " and not i.plan ->> 'type' = any(?) order by i.id",
        Arrays.asList(startedBy, startedBy, closed.toArray(String[]::new)));
  }

  void end(UUID id, String status, long rowsRead, @Nullable String problem) {
    database
        .sql(
            """
            update {ws}.imports
               set status = ?, rows_read = greatest(rows_read, ?), problem = ?, finished_at = now()
             where id = ?
            """)
        .params(Arrays.asList(status, rowsRead, problem, id))
        .update();
  }

  ImportRecord get(UUID id) {
    return database
        .sql(
            """
            select id, name, file, form::text, source, plan::text, status, rows_read, problem,
                   started_by
              from {ws}.imports where id = ?
            """)
        .param(id)
        .query(this::read)
        .optional()
        .orElseThrow(() -> Problem.notFound("import_not_found"));
  }

  ImportProgress progress(UUID id) {
    return progress("where i.id = ?", List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> Problem.notFound("import_not_found"));
  }

  /** The newest imports, of one user or of all, but for those of closed types. */
  List<ImportProgress> newest(@Nullable UUID startedBy, List<String> closed, int most) {
    return progress(
        "where (?::uuid is null or i.started_by = ?) and not i.plan ->> 'type' = any(?)"
            + " order by i.id desc limit ?",
        Arrays.asList(startedBy, startedBy, closed.toArray(String[]::new), most));
  }

  List<ImportProgress> progress(String which, List<?> bound) {
    return database
        .sql(
            """
            select i.id, i.status, i.problem, i.rows_read,
                   c.created, c.changed, c.unchanged, c.refused, c.rows, c.kept,
                   i.name, i.plan ->> 'type', i.plan ->> 'mode', i.created_at,
                   (select w.id from {ws}.long_writes w
                     where w.kind = 'undo' and w.wish ->> 'batch' = i.id::text
                     order by w.created_at desc limit 1),
                   c.matched, c.doubtful, c.consents
              from {ws}.imports i
             cross join lateral (
               select coalesce(sum(created), 0) as created, coalesce(sum(changed), 0) as changed,
                      coalesce(sum(unchanged), 0) as unchanged, coalesce(sum(refused), 0) as refused,
                      coalesce(sum(matched), 0) as matched,
                      coalesce(sum(doubtful), 0) as doubtful,
                      coalesce(sum(consents), 0) as consents,
                      coalesce(sum(created + changed + unchanged + refused)
                        filter (where chunk <> %d), 0) as rows,
                      coalesce(sum(kept), 0) as kept
                 from {ws}.import_chunks where import_id = i.id) c
            """
                    .formatted(LATE)
                + which)
        .params(bound)
        .query(ImportTable::progress)
        .list();
  }

  private static ImportProgress progress(ResultSet row, int number) throws SQLException {
    return new ImportProgress(
        row.getObject(1, UUID.class),
        row.getString(11),
        row.getString(12),
        row.getString(13),
        row.getString(2),
        Math.max(row.getLong(9), row.getLong(4)),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(10),
        row.getLong(16),
        row.getLong(17),
        row.getLong(18),
        row.getString(3),
        row.getObject(14, OffsetDateTime.class).toInstant(),
        row.getObject(15, UUID.class));
  }

  Set<Integer> chunksIn(UUID id) {
    return new HashSet<>(
        database
            .sql("select chunk from {ws}.import_chunks where import_id = ?")
            .param(id)
            .query(Integer.class)
            .list());
  }

  void chunkIn(UUID id, int chunk, Tally tally) {
    database
        .sql(
            """
            insert into {ws}.import_chunks
                   (import_id, chunk, created, changed, unchanged, refused, kept, matched,
                    doubtful, consents)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            chunk,
            tally.created(),
            tally.changed(),
            tally.unchanged(),
            tally.refused(),
            tally.kept(),
            tally.matched(),
            tally.doubtful(),
            tally.consents())
        .update();
  }

  /** Refuses rows whose records are in already: they were counted with their chunks. */
  void refuseLate(UUID id, List<RefusedRow> rows) {
    int refused = refuse(id, rows);
    database
        .sql(
            """
            insert into {ws}.import_chunks as c
                   (import_id, chunk, created, changed, unchanged, refused)
            values (?, ?, 0, 0, 0, ?)
            on conflict (import_id, chunk) do update set refused = c.refused + excluded.refused
            """)
        .params(id, LATE, refused)
        .update();
  }

  /** Answers how many of them had not been refused before. */
  int refuse(UUID id, List<RefusedRow> rows) {
    if (rows.isEmpty()) {
      return 0;
    }
    return database
        .sql(
            """
            insert into {ws}.import_refusals (import_id, row_number, line, cells, problem)
            select ?, r.number, r.line, r.cells::jsonb, r.problem::jsonb
              from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[])
                   as r(number, line, cells, problem)
            on conflict do nothing
            """)
        .params(
            id,
            rows.stream().map(RefusedRow::number).toArray(Long[]::new),
            rows.stream().map(RefusedRow::line).toArray(Long[]::new),
            rows.stream().map(row -> storable(row.cells())).toArray(String[]::new),
            rows.stream().map(row -> storable(Refusal.of(row.reason()))).toArray(String[]::new))
        .update();
  }

  /** jsonb cannot hold NUL. */
  private String storable(Object value) {
    return json.writeValueAsString(value).replace("\\u0000", "\\ufffd");
  }

  /** The refused rows in order, from the one after this number on. */
  List<RefusedRow> refused(UUID id, long after, int most) {
    return database
        .sql(
            """
            select row_number, line, cells::text, problem::text from {ws}.import_refusals
             where import_id = ? and row_number > ? order by row_number limit ?
            """)
        .params(id, after, most)
        .query((row, n) ->
            new RefusedRow(
                row.getLong(1),
                row.getLong(2),
                Refusal.problem(json.readTree(row.getString(4))),
                json.readValue(row.getString(3), new TypeReference<List<@Nullable String>>() {}),
                null))
        .list();
  }

  private String text(ImportPlan plan) {
    return json.writeValueAsString(PlanJson.show(plan));
  }

  private ImportRecord read(ResultSet row, int number) throws SQLException {
    var form = row.getString("form");
    return new ImportRecord(
        row.getObject("id", UUID.class),
        row.getString("name"),
        Path.of(row.getString("file")),
        form == null ? null : json.readValue(form, FileForm.class),
        row.getInt("source"),
        row.getString("plan"),
        row.getString("status"),
        row.getLong("rows_read"),
        row.getString("problem"),
        row.getObject("started_by", UUID.class));
  }
}
