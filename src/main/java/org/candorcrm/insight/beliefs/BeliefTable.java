package org.candorcrm.insight.beliefs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of beliefs. */
@Component
final class BeliefTable {

  private static final String SELECT =
      """
      select b.id, b.version, b.author, b.words, b.statement::text, b.record_type, b.sure,
             b.written_at, b.until, b.shared
        from {ws}.beliefs b where b.retired_at is null and \
      """;
  private static final UUID LAST = new UUID(-1, -1);

  private final Database database;
  private final JsonMapper json;

  BeliefTable(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Those of the user and shared ones, of these types, the newest first. */
  List<Belief> seenBy(UUID user, List<Integer> types, @Nullable UUID before, int limit) {
    return rows(
        database
            .sql(
                SELECT
                    + """
                    (b.author = ? or b.shared) and b.record_type = any(?) and b.id < ?
                     order by b.id desc limit ?\
                    """)
            .params(user, types.toArray(Integer[]::new), before == null ? LAST : before, limit));
  }

  Optional<Belief> find(UUID id) {
    return rows(database.sql(SELECT + "b.id = ?").param(id)).stream().findFirst();
  }

  List<Belief> of(UUID author) {
    return rows(database.sql(SELECT + "b.author = ? order by b.id").param(author));
  }

  long count(UUID author) {
    return database
        .sql("select count(*) from {ws}.beliefs where author = ? and retired_at is null")
        .param(author)
        .query(Long.class)
        .single();
  }

  /** Those that are still tested on a day: once more after the last day that counts. */
  List<Belief> tested(LocalDate day) {
    return rows(
        database
            .sql(SELECT + "(b.until is null or b.until >= ?) order by b.id")
            .param(day.minusDays(1)));
  }

  void add(Belief one) {
    database
        .sql(
            """
            insert into {ws}.beliefs (id, author, words, statement, record_type, sure, written_at,
                                      until, shared)
            values (:id, :author, :words, :statement::jsonb, :type, :sure, :written, :until::date,
                    :shared)\
            """)
        .param("id", one.id())
        .param("author", one.author())
        .param("words", one.words())
        .param("statement", json.writeValueAsString(Statements.written(one.statement())))
        .param("type", one.type())
        .param("sure", one.sure())
        .param("written", Moments.bound(one.writtenAt()))
        .param("until", one.until() == null ? null : String.valueOf(one.until()))
        .param("shared", one.shared())
        .update();
  }

  /** Whether it was still the version that was asked for. */
  boolean share(UUID id, int version, boolean shared) {
    return database
            .sql(
                """
                update {ws}.beliefs set version = version + 1, shared = ?
                 where id = ? and version = ? and retired_at is null\
                """)
            .params(shared, id, version)
            .update()
        > 0;
  }

  void retire(UUID id, Instant now) {
    database
        .sql("update {ws}.beliefs set retired_at = ?, version = version + 1 where id = ?")
        .params(Moments.bound(now), id)
        .update();
  }

  private List<Belief> rows(StatementSpec sql) {
    return sql.query((row, number) -> belief(row)).list();
  }

  private Belief belief(ResultSet row) throws SQLException {
    return new Belief(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        row.getObject("author", UUID.class),
        row.getString("words"),
        Statements.read(json.readTree(row.getString("statement"))),
        row.getInt("record_type"),
        row.getInt("sure"),
        Moments.read(row, "written_at"),
        row.getObject("until", LocalDate.class),
        row.getBoolean("shared"));
  }
}
