package org.candorcrm.identity.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.candorcrm.platform.Database;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How long values last is learned from how often they really change. */
class HalfLivesTest {

  private static Customers customers;

  @BeforeAll
  static void start() {
    customers = new Customers();
  }

  @AfterAll
  static void stop() {
    customers.close();
  }

  @Test
  void itIsTheHalfLifeOfAnEvenDecay() {
    assertThat(HalfLives.halfLife(10_000, 20)).as("ln 2 x 500 days").isEqualTo(347);
    assertThat(HalfLives.halfLife(10_000, 19)).as("too few").isNull();
    assertThat(HalfLives.halfLife(1, 20)).isEqualTo(7);
    assertThat(HalfLives.halfLife(1e9, 20)).isEqualTo(3_650);
  }

  @Test
  void itIsReadFromTheLogAndWhatSomebodySetCounts() {
    for (int i = 0; i < 5; i++) {
      var id = customers.person(Map.of("lead_source", "Fair", "job_title", "Buyer"));
      customers.sql(
          "update {ws}.people set created_at = now() - interval '1000 days' where id = ?::uuid",
          id);
      customers.age(id, 1000);
      for (int change = 1; change <= 5; change++) {
        log(id, change, 900 - 100 * change, "lead_source");
      }
      log(id, 6, 400, "lead_source");
    }
    customers.sql("update {ws}.feed_watermark set watermark = (select max(seq) from {ws}.changes)");
    learn();
    learn();
    var learned =
        customers.candor.inWorkspace(() -> customers.candor.bean(HalfLives.class).learned());
    assertThat(learned).hasSize(1);
    assertThat(learned.getFirst().changes())
        .as("each counts once, and who corrects themselves at once has made a slip")
        .isEqualTo(25);
    var item = customers.ada.get("/api/coverage/half-lives").body().at("/items/0");
    assertThat(item.path("field").asString()).isEqualTo("lead_source");
    assertThat(item.path("set_days").isNull()).isTrue();
    assertThat(item.path("learned_days").asInt()).isBetween(100, 140);
    assertThat(beliefs(null)).isEqualTo(item.path("learned_days").asInt());
    assertThat(beliefs(0)).as("somebody says that it does not age").isZero();
  }

  private static @Nullable Integer beliefs(@Nullable Integer set) {
    return customers.candor.inWorkspace(() -> {
      var schema = customers.candor.bean(Schemas.class).current();
      var learnt = customers.candor.bean(Learnt.class);
      learnt.forget();
      var field = schema.type("person").orElseThrow().field("lead_source").orElseThrow();
      return learnt.beliefs(schema).halfLife(field.id(), set);
    });
  }

  private static void learn() {
    customers.candor.inWorkspace(() -> {
      customers.candor.bean(HalfLives.class).learn();
      return true;
    });
  }

  /** As if the field had changed so many days ago. */
  private static void log(String id, int version, int daysAgo, String field) {
    customers.candor.inWorkspace(() ->
        customers
            .candor
            .bean(Database.class)
            .sql(
                """
                insert into {ws}.changes (at, source, record_type, record, version, kind, changes)
                select now() - make_interval(days => ?), 1, t.id, ?::uuid, ?, 'update',
                       jsonb_build_object(?::text, jsonb_build_array('v' || ?::text, 'w' || ?::text))
                  from {ws}.record_types t where t.name = 'person'
                """)
            .params(daysAgo, id, version + 1, field, version, version)
            .update());
  }
}
