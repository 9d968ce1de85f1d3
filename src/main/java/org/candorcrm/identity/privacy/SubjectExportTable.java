package org.candorcrm.identity.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Exports for people as they are kept, for a few days. */
@Component
final class SubjectExportTable {

  private final Database database;

  SubjectExportTable(Database database) {
    this.database = database;
  }

  /**
   * One export without its content.
   *
   * @param status running, done, failed
   * @param until when the file goes
   */
  record SubjectExport(
      UUID id,
      int type,
      UUID record,
      String status,
      UUID askedBy,
      Instant createdAt,
      @Nullable Instant finishedAt,
      Instant until) {}

  void add(SubjectExport one) {
    database
        .sql(
            """
            insert into {ws}.subject_exports
              (id, record_type, record, status, asked_by, created_at, until)
            values (?, ?, ?, 'running', ?, ?, ?)
            """)
        .params(
            one.id(),
            one.type(),
            one.record(),
            one.askedBy(),
            Moments.bound(one.createdAt()),
            Moments.bound(one.until()))
        .update();
  }

  Optional<SubjectExport> find(UUID id) {
    return database
        .sql(
            """
            select e.id, e.record_type, e.record, e.status, e.asked_by, e.created_at,
                   e.finished_at, e.until
              from {ws}.subject_exports e where e.id = ?
            """)
        .param(id)
        .query((row, number) -> read(row))
        .optional();
  }

  private static SubjectExport read(ResultSet row) throws SQLException {
    return new SubjectExport(
        row.getObject("id", UUID.class),
        row.getInt("record_type"),
        row.getObject("record", UUID.class),
        row.getString("status"),
        row.getObject("asked_by", UUID.class),
        Moments.read(row, "created_at"),
        Moments.readOrNull(row, "finished_at"),
        Moments.read(row, "until"));
  }

  /** Nothing where it was erased meanwhile. */
  void finish(UUID id, byte @Nullable [] content, Instant at) {
    database
        .sql(
            """
            update {ws}.subject_exports set status = ?, content = ?, finished_at = ? where id = ?
            """)
        .param(content == null ? "failed" : "done")
        .param(content)
        .param(Moments.bound(at))
        .param(id)
        .update();
  }

  Optional<byte[]> content(UUID id) {
    return database
        .sql("select content from {ws}.subject_exports where id = ? and content is not null")
        .param(id)
        .query((row, number) -> row.getBytes("content"))
        .optional();
  }

  int forget(Instant now) {
    return database
        .sql("delete from {ws}.subject_exports where until < ?")
        .param(Moments.bound(now))
        .update();
  }
}
