package org.candorcrm.access.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Page;
import org.candorcrm.access.people.PeopleChecks;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/** The audit log, newest first, for who may read it. */
@RestController
@RequestMapping("/api/audit")
final class AuditController {

  private final Database database;
  private final JsonMapper json;

  AuditController(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Entry(
      long id,
      Instant at,
      @Nullable UUID actor,
      String actorName,
      String action,
      @Nullable String subject,
      JsonNode details,
      @Nullable String address) {}

  @GetMapping
  Map<String, Object> list(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String action,
      @RequestParam(required = false) @Nullable UUID actor,
      @RequestParam(required = false) @Nullable Long cursor,
      @RequestParam(defaultValue = "50") int limit) {
    PeopleChecks.may(viewer, Capability.READ_AUDIT);
    int most = Page.limit(limit);
    var found =
        database
            .sql(
                """
                select id, at, actor_id, actor, action, subject, details, address
                from {ws}.audit_log
                where (visible_to is null or :me::uuid = any(visible_to))
                  and (:action::text is null or action = :action)
                  and (:actor::uuid is null or actor_id = :actor::uuid)
                  and (:before::bigint is null or id < :before)
                order by id desc limit :most\
                """)
            .param("me", viewer.user().toString())
            .param("action", action)
            .param("actor", actor == null ? null : actor.toString())
            .param("before", cursor)
            .param("most", most + 1)
            .query((row, number) -> entry(row))
            .list();
    return Page.of(found, most, entry -> Long.toString(entry.id()));
  }

  private Entry entry(ResultSet row) throws SQLException {
    return new Entry(
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
