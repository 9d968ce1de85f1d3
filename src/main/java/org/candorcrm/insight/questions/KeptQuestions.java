package org.candorcrm.insight.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.insight.answers.Inquiry;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of questions. */
@Component
final class KeptQuestions {

  static final int MOST = 500;

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SELECT =
      """
      select id, version, words, decision, decider_id, often, owner_id, shared, inquiry::text,
        created_at, looked_at, looks from {ws}.questions\
      """;

  private final Database database;

  KeptQuestions(Database database) {
    this.database = database;
  }

  void add(Question question) {
    database
        .sql(
            """
            insert into {ws}.questions (id, words, decision, decider_id, often, owner_id, shared,
              inquiry, created_at, updated_at, looked_at, looks)
            values (:id, :words, :decision, :decider::uuid, :often, :owner, :shared,
              :inquiry::jsonb, :at, :at, :looked, :looks)\
            """)
        .param("id", question.id())
        .param("words", question.words())
        .param("decision", question.decision())
        .param("decider", Objects.toString(question.decider(), null))
        .param("often", question.often().word())
        .param("owner", question.owner())
        .param("shared", question.shared())
        .param("inquiry", JSON.writeValueAsString(question.asked()))
        .param("at", Moments.bound(question.createdAt()))
        .param("looked", Moments.bound(question.lookedAt()))
        .param("looks", question.looks())
        .update();
  }

  /** Whether it was still the version that is changed. */
  boolean change(Question question, Instant now) {
    return database
            .sql(
                """
                update {ws}.questions set version = version + 1, words = :words,
                  decision = :decision, decider_id = :decider::uuid, often = :often,
                  shared = :shared, inquiry = :inquiry::jsonb, updated_at = :now,
                  looked_at = :looked
                where id = :id and version = :version\
                """)
            .param("id", question.id())
            .param("version", question.version())
            .param("words", question.words())
            .param("decision", question.decision())
            .param("decider", Objects.toString(question.decider(), null))
            .param("often", question.often().word())
            .param("shared", question.shared())
            .param("inquiry", JSON.writeValueAsString(question.asked()))
            .param("looked", Moments.bound(question.lookedAt()))
            .param("now", Moments.bound(now))
            .update()
        == 1;
  }

  boolean remove(UUID id, int version) {
    return database
            .sql("delete from {ws}.questions where id = ? and version = ?")
            .params(id, version)
            .update()
        == 1;
  }

  void looked(UUID id, Instant now) {
    database
        .sql("update {ws}.questions set looked_at = ?, looks = looks + 1 where id = ?")
        .params(Moments.bound(now), id)
        .update();
  }

  /** One that this user may see: their own, or one that is shared. */
  Optional<Question> find(UUID id, UUID user) {
    return database
        .sql(SELECT + " where id = ? and (shared or owner_id = ?)")
        .params(id, user)
        .query((row, number) -> question(row))
        .optional();
  }

  /** The newest first. */
  List<Question> seenBy(UUID user) {
    return database
        .sql(SELECT + " where shared or owner_id = ? order by created_at desc, id limit ?")
        .params(user, MOST)
        .query((row, number) -> question(row))
        .list();
  }

  /** All that there are, those that somebody looked at last first. */
  List<Question> all() {
    return database
        .sql(SELECT + " order by looked_at desc limit 1000")
        .query((row, number) -> question(row))
        .list();
  }

  int countOf(UUID owner) {
    return database
        .sql("select count(*) from {ws}.questions where owner_id = ?")
        .param(owner)
        .query(Integer.class)
        .single();
  }

  private static Question question(ResultSet row) throws SQLException {
    return new Question(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        row.getString("words"),
        row.getString("decision"),
        row.getObject("decider_id", UUID.class),
        Question.Often.of(row.getString("often")),
        row.getObject("owner_id", UUID.class),
        row.getBoolean("shared"),
        JSON.readValue(row.getString("inquiry"), Inquiry.class),
        Moments.read(row, "created_at"),
        Moments.read(row, "looked_at"),
        row.getInt("looks"));
  }
}
