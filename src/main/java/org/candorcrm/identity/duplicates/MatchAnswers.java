package org.candorcrm.identity.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.identity.matching.model.Teaching;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people said of two records: kept for ever, undone ones too. */
@Component
final class MatchAnswers {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MOST_LESSONS = 20_000;
  private static final String COLUMNS =
      "a.id, a.record_type, a.one, a.other, a.same, a.merge, a.winner, a.answered_at,"
          + " a.answered_by, a.undone_at";

  private final Database database;
  private final Clock clock;

  MatchAnswers(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** One answer as it is kept. */
  record Answer(
      UUID id,
      int type,
      UUID one,
      UUID other,
      boolean same,
      @Nullable UUID merge,
      @Nullable UUID winner,
      Instant answeredAt,
      UUID answeredBy,
      @Nullable Instant undoneAt) {}

  /** Answers whether it was kept: false where somebody has answered already. */
  boolean keep(Answer answer, Map<String, String> levels) {
    return database
            .sql(
                """
                insert into {ws}.match_answers
                       (id, record_type, one, other, same, levels, merge, winner, answered_at,
                        answered_by)
                values (?, ?, ?, ?, ?, ?::jsonb, ?::uuid, ?::uuid, ?, ?)
                on conflict (one, other) where undone_at is null do nothing
                """)
            .params(
                Arrays.asList(
                    answer.id(),
                    answer.type(),
                    answer.one(),
                    answer.other(),
                    answer.same(),
                    JSON.writeValueAsString(levels),
                    answer.merge(),
                    answer.winner(),
                    Moments.bound(answer.answeredAt()),
                    answer.answeredBy()))
            .update()
        == 1;
  }

  Optional<Answer> find(UUID id) {
    return database
        .sql("select " + COLUMNS + " from {ws}.match_answers a where a.id = ?")
        .param(id)
        .query(MatchAnswers::read)
        .optional();
  }

  /** The answer on two records that counts, if any. */
  Optional<Answer> on(UUID one, UUID other) {
    return database
        .sql(
            "select "
                + COLUMNS
                + " from {ws}.match_answers a where a.one = ? and a.other = ? and a.undone_at is null")
        .params(one, other)
        .query(MatchAnswers::read)
        .optional();
  }

  /** A user's own answers of one type, the newest first. */
  List<Answer> of(UUID user, int type, int most) {
    return database
        .sql(
            "select "
                + COLUMNS
                + " from {ws}.match_answers a where a.answered_by = ? and a.record_type = ?"
                + " order by a.id desc limit ?")
        .params(user, type, most)
        .query(MatchAnswers::read)
        .list();
  }

  /** An answer whose merge was undone elsewhere is an answer no more. */
  void forgetReversed(UUID one, UUID other) {
    database
        .sql(
            """
            update {ws}.match_answers a set undone_at = m.reversed_at from {ws}.merges m
             where a.one = ? and a.other = ? and a.undone_at is null and m.id = a.merge
               and m.reversed_at is not null
            """)
        .params(one, other)
        .update();
  }

  boolean undo(UUID id) {
    return database
            .sql("update {ws}.match_answers set undone_at = ? where id = ? and undone_at is null")
            .params(Moments.bound(Moments.now(clock)), id)
            .update()
        == 1;
  }

  /** What the newest answers teach; a merge that was undone elsewhere teaches nothing. */
  List<Teaching.Lesson> lessons(int type) {
    return database
        .sql(
            """
            select a.levels, a.same from {ws}.match_answers a
              left join {ws}.merges m on m.id = a.merge
             where a.record_type = ? and a.undone_at is null and m.reversed_at is null
             order by a.id desc limit ?
            """)
        .params(type, MOST_LESSONS)
        .query((row, number) ->
            new Teaching.Lesson(
                JSON.readValue(row.getString(1), new TypeReference<Map<String, String>>() {}),
                row.getBoolean(2)))
        .list();
  }

  /** What a user said of pairs that agreed in one way. */
  record Alike(int answered, int same) {}

  /** Of a user's own answers alone: what others answered may be on records that they do not see. */
  Alike alike(UUID user, int type, Map<String, String> levels) {
    return database
        .sql(
            """
            select count(*), count(*) filter (where a.same) from {ws}.match_answers a
              left join {ws}.merges m on m.id = a.merge
             where a.answered_by = ? and a.record_type = ? and a.levels = ?::jsonb
               and a.undone_at is null and m.reversed_at is null
            """)
        .params(user, type, JSON.writeValueAsString(levels))
        .query((row, number) -> new Alike(row.getInt(1), row.getInt(2)))
        .single();
  }

  /** Living pairs of which people said that they are different. */
  List<UUID[]> different(int type) {
    return database
        .sql(
            """
            select a.one, a.other from {ws}.match_answers a
             where a.record_type = ? and a.undone_at is null and not a.same
            """)
        .param(type)
        .query((row, number) ->
            new UUID[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)})
        .list();
  }

  /** "Not now": the pair comes to this user again a day later. */
  void skip(UUID user, UUID one, UUID other) {
    database
        .sql(
            """
            insert into {ws}.match_skips (user_id, one, other, skipped_at) values (?, ?, ?, ?)
            on conflict (user_id, one, other) do update set skipped_at = excluded.skipped_at
            """)
        .params(user, one, other, Moments.bound(Moments.now(clock)))
        .update();
  }

  private static Answer read(ResultSet row, int number) throws SQLException {
    return new Answer(
        row.getObject("id", UUID.class),
        row.getInt("record_type"),
        row.getObject("one", UUID.class),
        row.getObject("other", UUID.class),
        row.getBoolean("same"),
        row.getObject("merge", UUID.class),
        row.getObject("winner", UUID.class),
        Moments.read(row, "answered_at"),
        row.getObject("answered_by", UUID.class),
        Moments.readOrNull(row, "undone_at"));
  }
}
