package org.candorcrm.identity.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of applications that somebody entered. */
@Component
final class ApplicationTable {

  private static final String SELECT =
      """
      select id, version, name, department_id, considered, note, holds::text
        from {ws}.applications where retired_at is null\
      """;
  private static final int MOST = 500;

  private final Database database;
  private final JsonMapper json;

  ApplicationTable(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  List<Application> all() {
    return database
        .sql(SELECT + " order by id limit " + MOST)
        .query((row, number) -> application(row))
        .list();
  }

  Optional<Application> find(UUID id) {
    return database
        .sql(SELECT + " and id = ?")
        .param(id)
        .query((row, number) -> application(row))
        .optional();
  }

  void add(Application one, UUID by, Instant now) {
    database
        .sql(
            """
            insert into {ws}.applications
              (id, name, department_id, considered, note, holds, created_at, created_by)
            values (:id, :name, :department::uuid, :considered, :note, :holds::jsonb, :now, :by)\
            """)
        .param("id", one.id())
        .param("name", one.name())
        .param("department", one.department() == null ? null : String.valueOf(one.department()))
        .param("considered", one.considered())
        .param("note", one.note())
        .param("holds", json.writeValueAsString(one.holds()))
        .param("now", Moments.bound(now))
        .param("by", by)
        .update();
  }

  /** Whether it was still the version that was asked for. */
  boolean change(Application one) {
    return database
            .sql(
                """
                update {ws}.applications
                   set version = version + 1, name = :name, department_id = :department::uuid,
                       considered = :considered, note = :note, holds = :holds::jsonb
                 where id = :id and version = :version and retired_at is null\
                """)
            .param("name", one.name())
            .param("department", one.department() == null ? null : String.valueOf(one.department()))
            .param("considered", one.considered())
            .param("note", one.note())
            .param("holds", json.writeValueAsString(one.holds()))
            .param("id", one.id())
            .param("version", one.version())
            .update()
        > 0;
  }

  void retire(UUID id, Instant now) {
    database
        .sql("update {ws}.applications set retired_at = ? where id = ?")
        .params(Moments.bound(now), id)
        .update();
  }

  private Application application(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Application(
        "entered:" + id,
        "entered",
        "hand",
        row.getString("name"),
        row.getObject("department_id", UUID.class),
        null,
        id,
        row.getInt("version"),
        row.getBoolean("considered"),
        row.getString("note"),
        null,
        0,
        json.readValue(row.getString("holds"), new TypeReference<List<Holding>>() {}));
  }
}
