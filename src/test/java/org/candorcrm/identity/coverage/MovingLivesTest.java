package org.candorcrm.identity.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.access.Users;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.platform.Database;
import org.candorcrm.records.Noteworthy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A half-life that no longer says what happens is told to who may set it: since when, and how. */
class MovingLivesTest {

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
  void whatLastsShorterThanBeforeIsToldToWhoMaySetIt() {
    assertThat(news(candor())).isEmpty();
    for (int i = 0; i < 6; i++) {
      var id = customers.person(Map.of("job_title", "Buyer"));
      customers.sql(
          "update {ws}.people set created_at = now() - interval '1200 days' where id = ?::uuid",
          id);
      customers.age(id, 1200);
      for (int change = 1; change <= 4; change++) {
        log(id, change, 1020 - 160 * change);
      }
      for (int change = 5; change <= 14; change++) {
        log(id, change, 320 - 20 * change);
      }
    }
    customers.sql("update {ws}.feed_watermark set watermark = (select max(seq) from {ws}.changes)");
    customers.candor.inWorkspace(() -> {
      customers.candor.bean(HalfLives.class).learn();
      return true;
    });
    var life =
        customers
            .candor
            .inWorkspace(() -> customers.candor.bean(MovingLives.class).all())
            .getFirst();
    assertThat(life.since()).isNotNull();
    assertThat(life.before()).isGreaterThan(2 * life.now());
    assertThat(life.low()).isLessThan(life.now());
    assertThat(life.high()).isGreaterThan(life.now());
    var told = news(candor());
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().topic()).isEqualTo("drift");
    assertThat(told.getFirst().text()).startsWith("People, Job title: since ").contains("before");
    assertThat(told.getFirst().line()).startsWith("Set are ");
    assertThat(told.getFirst().place()).isEqualTo("/settings/coverage");
    assertThat(news(reader())).isEmpty();
  }

  private static Viewer candor() {
    return customers.candor.inWorkspace(() -> customers.candor.bean(Viewers.class).candor());
  }

  private static Viewer reader() {
    return customers.candor.inWorkspace(() -> {
      var id = customers.candor.bean(Users.class).create("r@x.example", "Rea", null, "reader");
      return customers.candor.bean(Viewers.class).of(id);
    });
  }

  private static List<Noteworthy> news(Viewer viewer) {
    return customers.candor.inWorkspace(
        () -> customers.candor.bean(HalfLifeNews.class).of(viewer, Instant.EPOCH, Locale.ENGLISH));
  }

  /** As if the field had changed so many days ago. */
  private static void log(String id, int version, int daysAgo) {
    customers.candor.inWorkspace(() ->
        customers
            .candor
            .bean(Database.class)
            .sql(
                """
                insert into {ws}.changes (at, source, record_type, record, version, kind, changes)
                select now() - make_interval(days => ?), 1, t.id, ?::uuid, ?, 'update',
                       jsonb_build_object('job_title',
                         jsonb_build_array('v' || ?::text, 'w' || ?::text))
                  from {ws}.record_types t where t.name = 'person'
                """)
            .params(daysAgo, id, version + 1, version, version)
            .update());
  }
}
