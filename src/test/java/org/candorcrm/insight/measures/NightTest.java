package org.candorcrm.insight.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Users;
import org.candorcrm.insight.measures.OwnMeasures.Kept;
import org.candorcrm.platform.Database;
import org.candorcrm.records.kinds.Labels;
import org.candorcrm.testing.RunningCandor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one colleague asks takes nothing from the others. */
class NightTest {

  private static RunningCandor candor;
  private static UUID ada;
  private static UUID ben;

  @BeforeAll
  static void twoColleagues() {
    candor = RunningCandor.console();
    ada = user("ada");
    ben = user("ben");
  }

  private static UUID user(String name) {
    var email = name + "@night.example";
    return candor.inWorkspace(() -> candor.bean(Users.class).create(email, null, null, "manager"));
  }

  @AfterAll
  static void close() {
    candor.close();
  }

  @BeforeEach
  void nothingIsAsked() {
    candor.inWorkspace(() -> {
      database().sql("delete from {ws}.questions").update();
      return database().sql("delete from {ws}.measure_runs").update();
    });
  }

  @Test
  void everybodyHasOneInTurnAndTheNewestFirst() {
    var all = List.of(kept(ada, "a1"), kept(ada, "a2"), kept(ada, "a3"), kept(ben, "b1"));
    assertThat(Night.inTurn(all)).extracting(Kept::words).containsExactly("a1", "b1", "a2", "a3");
  }

  @Test
  void whoHasSpentTheirShareStopsAndOthersGoOn() {
    var night = new Night(Duration.ofMinutes(1), Duration.ofMinutes(5), new HashMap<>());
    night.took(ada, Duration.ofMinutes(3));
    assertThat(night.mayGoOn(ada)).isTrue();
    night.took(ada, Duration.ofMinutes(3));
    assertThat(night.mayGoOn(ada)).isFalse();
    assertThat(night.mayGoOn(ben)).isTrue();
  }

  @Test
  void aQuestionThatTakesTooLongIsBrokenOffAndSaidAndTheOthersArePrepared() throws SQLException {
    var slow = asks(ada, "products", "created_at");
    var quick = asks(ben, "companies", "created_at");
    try (var connection = database().source().getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table w_main.products in access exclusive mode");
      prepare(new Night(Duration.ofSeconds(3), Duration.ofMinutes(5), new HashMap<>()));
      connection.rollback();
    }
    assertThat(problem(slow)).isEqualTo("measure_too_slow");
    assertThat(problem(quick)).isEmpty();
    assertThat(problem("deals_won")).isEmpty();
    prepare(Night.usual());
    assertThat(problem(slow)).isEmpty();
  }

  @Test
  void whatWasSeenIsKeptForANightThatHasTimeAgain() {
    var stock = asks(ada, "products", null);
    prepare(Night.usual());
    var seen = seenFrom(stock);
    prepare(new Night(Duration.ofMinutes(1), Duration.ZERO, new HashMap<>()));
    assertThat(problem(stock)).isEqualTo("night_share_spent");
    assertThat(problem("open_deals")).isEmpty();
    assertThat(seenFrom(stock)).isEqualTo(seen).isNotEmpty();
    prepare(Night.usual());
    assertThat(problem(stock)).isEmpty();
    assertThat(seenFrom(stock)).isEqualTo(seen);
  }

  private static Kept kept(UUID owner, String words) {
    var labels = new Labels(Map.of("en", words));
    var measure =
        new Measure(
            words,
            labels,
            "deals",
            null,
            Measure.Function.COUNT,
            null,
            null,
            "created_at",
            Measure.Unit.RECORDS,
            List.of());
    return new Kept(owner, words, false, measure);
  }

  private static void prepare(Night night) {
    candor.inWorkspace(() -> {
      candor.bean(Preparing.class).all(night);
      return null;
    });
  }

  /** The key of the measure. */
  private static String asks(UUID owner, String type, @Nullable String day) {
    var inquiry =
        """
        {"type": "%s", "function": "count", %s "period": "last_90_days"}
        """
            .formatted(type, day == null ? "" : "\"day\": \"" + day + "\",");
    return candor.inWorkspace(() ->
        database()
            .sql(
                """
                insert into {ws}.questions (id, words, decision, often, owner_id, shared, inquiry,
                    created_at, updated_at, looked_at)
                values (gen_random_uuid(), 'How many?', 'What to do', 'monthly', ?, true,
                  ?::jsonb, now(), now(), now()) returning id::text
                """)
            .params(owner, inquiry)
            .query(String.class)
            .single());
  }

  private static String problem(String measure) {
    return said("problem", measure);
  }

  private static String seenFrom(String measure) {
    return said("seen_from", measure);
  }

  private static String said(String what, String measure) {
    return candor.inWorkspace(() ->
        database()
            .sql(
                "select coalesce(%s::text, '') from {ws}.measure_runs where measure = ? and breakdown = ''"
                    .formatted(what))
            .param(measure)
            .query(String.class)
            .single());
  }

  private static Database database() {
    return candor.bean(Database.class);
  }
}
