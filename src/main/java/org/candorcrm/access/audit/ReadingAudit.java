package org.candorcrm.access.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the audit log that an auditor may read. */
@Component
final class ReadingAudit {

  private final Database database;
  private final JsonMapper json;

  ReadingAudit(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Newest first. Who signs in is known by e-mail only. */
  List<AuditEntry> page(Viewer viewer, AuditFilter filter, @Nullable Long before, int limit) {
    return database
        .sql(
            """
            select id, at, actor_id, actor, action, subject, details, address
            from {ws}.audit_log
            where (visible_to is null or :me::uuid = any(visible_to))
              and (cardinality(:actions::text[]) = 0 or action = any(:actions::text[]))
              and (:actor::uuid is null or actor_id = :actor::uuid or (actor_id is null
                and actor = (select u.email from {ws}.users u where u.id = :actor::uuid)))
              and (:from::timestamptz is null or at >= :from)
              and (:until::timestamptz is null or at < :until)
              and (:before::bigint is null or id < :before)
            order by id desc limit :most\
            """)
        .param("me", viewer.user().toString())
        .param("actions", filter.actions().toArray(String[]::new))
        .param("actor", text(filter.actor()))
        .param("from", Moments.boundOrNull(filter.from()))
        .param("until", Moments.boundOrNull(filter.until()))
        .param("before", before)
        .param("most", limit)
        .query((row, number) -> entry(row))
        .list();
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }

  private AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong("id"),
        Moments.read(row, "at"),
        row.getObject("actor_id", UUID.class),
        row.getString("actor"),
        row.getString("action"),
        row.getString("subject"),
        json.readTree(row.getString("details")),
        row.getString("address"));
  }
}
