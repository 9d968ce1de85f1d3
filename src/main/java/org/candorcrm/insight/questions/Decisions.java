package org.candorcrm.insight.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What was decided because of answers. */
@Component
final class Decisions {

  private static final int LONGEST = 1_000;
  private static final int MOST = 200;
  static final int MOST_OF_A_QUESTION = 500;

  private final Database database;

  Decisions(Database database) {
    this.database = database;
  }

  /**
   * A decision.
   *
   * @param answer the sentence of the answer on that day, as the decider saw it; null for whoever
   *     may not see all that it counts
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record DecisionView(
      UUID id, Instant at, UUID by, String byName, String what, @Nullable String answer) {

    DecisionView called(String name) {
      return new DecisionView(id, at, by, name, what, answer);
    }

    DecisionView withoutAnswer() {
      return new DecisionView(id, at, by, byName, what, null);
    }
  }

  void add(UUID question, UUID by, String what, String answer, Instant now) {
    if (what.length() > LONGEST) {
      throw Problem.invalid("parameter_too_long").field("what").with("most", LONGEST);
    }
    int added =
        database
            .sql(
                """
                insert into {ws}.question_decisions (id, question, at, by_id, what, answer)
                select ?, ?, ?, ?, ?, ?
                 where (select count(*) from {ws}.question_decisions where question = ?) < ?\
                """)
            .params(
                Ids.next(),
                question,
                Moments.bound(now),
                by,
                what,
                answer,
                question,
                MOST_OF_A_QUESTION)
            .update();
    if (added == 0) {
      throw Problem.of(Problem.Status.UNPROCESSABLE, "too_many_decisions")
          .with("most", MOST_OF_A_QUESTION);
    }
  }

  /** The newest first. */
  List<DecisionView> of(UUID question) {
    return database
        .sql(
            """
            select d.id, d.at, d.by_id, coalesce(u.name, '') as name, d.what, d.answer
              from {ws}.question_decisions d left join {ws}.users u on u.id = d.by_id
             where d.question = ? order by d.at desc, d.id desc limit ?\
            """)
        .params(question, MOST)
        .query((row, number) -> decision(row))
        .list();
  }

  /** How many each question led to. */
  Map<UUID, Integer> counts() {
    var counts = new HashMap<UUID, Integer>();
    database
        .sql("select question, count(*) as n from {ws}.question_decisions group by question")
        .query(row -> {
          counts.put(row.getObject("question", UUID.class), row.getInt("n"));
        });
    return counts;
  }

  private static DecisionView decision(ResultSet row) throws SQLException {
    return new DecisionView(
        row.getObject("id", UUID.class),
        Moments.read(row, "at"),
        row.getObject("by_id", UUID.class),
        row.getString("name"),
        row.getString("what"),
        row.getString("answer"));
  }
}
