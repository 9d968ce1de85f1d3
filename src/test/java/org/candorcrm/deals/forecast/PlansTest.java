package org.candorcrm.deals.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.candorcrm.access.Users;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.deals.forecast.Agreements.AgreementView;
import org.candorcrm.deals.futures.Span;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Noteworthy;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is agreed for a missed target, the course of a quarter, and what was said before. */
class PlansTest {

  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final LocalDate QUARTER = Span.around(Span.Grain.QUARTER, TODAY, 1).starts();

  private static RunningCandor candor;
  private static Viewer ada;
  private static Viewer rea;

  @BeforeAll
  static void open() {
    candor = RunningCandor.console();
    ada = somebody("ada@plans.example", "administrator");
    rea = somebody("rea@plans.example", "representative");
    within(() -> {
      var type = candor.bean(Schemas.class).current().type("deal").orElseThrow();
      candor
          .bean(Database.class)
          .sql(
              """
              insert into {ws}.%s (id, version, created_at, updated_at, name, pipeline, stage, amount,
                amount_currency, amount_base, close_date)
              values (gen_random_uuid(), 1, now(), now(), 'Lift', 'sales', 'won', 4000, 'EUR', 4000,
                      current_date),
                     (gen_random_uuid(), 1, now(), now(), 'Bench', 'sales', 'proposal', 3000, 'EUR',
                      3000, current_date)\
              """
                  .formatted(type.table()))
          .update();
      return candor.bean(Making.class).make();
    });
  }

  @AfterAll
  static void close() {
    candor.close();
  }

  private static Viewer somebody(String email, String role) {
    return within(() ->
        candor.bean(Viewers.class).of(candor.bean(Users.class).create(email, null, null, role)));
  }

  private static <T> T within(Supplier<T> work) {
    return candor.inWorkspace(work::get);
  }

  private static void aim(long amount) {
    within(() -> {
      candor
          .bean(Targets.class)
          .set(ada, Asked.WORKSPACE, Span.Grain.QUARTER, QUARTER, BigDecimal.valueOf(amount));
      return true;
    });
  }

  private static AgreementView judged() {
    return within(() -> {
      candor.bean(JudgingAgreements.class).judge();
      return candor.bean(Agreements.class).list(ada, Asked.WORKSPACE).getFirst();
    });
  }

  private static long count(String from, UUID id) {
    return within(() ->
        candor
            .bean(Database.class)
            .sql("select count(*) from {ws}." + from)
            .param(id.toString())
            .query(Long.class)
            .single());
  }

  @Test
  void whatWasAgreedIsToldOnceWithATaskAndRestsUntilItRecovers() {
    aim(1_000_000);
    within(() -> {
      candor
          .bean(Agreements.class)
          .agree(
              ada, Asked.WORKSPACE, terms(Span.Grain.QUARTER, 90, "Call everybody with an offer"));
      return true;
    });
    var raised = judged();
    assertThat(raised.raisedFor()).isEqualTo(QUARTER);
    assertThat(raised.now()).isLessThan(5);
    assertThat(
            count(
                "tasks where title = 'Call everybody with an offer' and owner_id = ?::uuid",
                rea.user()))
        .isEqualTo(1);
    assertThat(judged().task()).isEqualTo(raised.task());
    for (var one : List.of(rea, ada)) {
      assertThat(count("notifications where kind = 'plan' and user_id = ?::uuid", one.user()))
          .isEqualTo(1);
    }
    aim(1);
    assertThat(judged().raisedAt()).isNull();
    aim(1_000_000);
    assertThat(judged().task()).isNotEqualTo(raised.task());
    within(() -> candor.bean(Agreements.class).end(ada, raised.id()));
    assertThat(within(() -> candor.bean(Agreements.class).list(ada, Asked.WORKSPACE))).isEmpty();
  }

  @Test
  void onlyWhoMayPlanAgreesAndOnlyOnWhatCanBeMeasured() {
    assertThatThrownBy(() -> agree(rea, 90, "Call", rea.user()))
        .hasMessageContaining("forecast_not_yours_to_plan");
    assertThatThrownBy(() -> agree(ada, 400, "Call", rea.user()))
        .hasMessageContaining("forecast_agreement_invalid");
    assertThatThrownBy(() -> agree(ada, 90, " ", rea.user()))
        .hasMessageContaining("forecast_agreement_invalid");
    assertThatThrownBy(() -> agree(ada, 90, "Call", UUID.randomUUID()))
        .hasMessageContaining("forecast_agreement_invalid");
  }

  private static Agreement.Terms terms(Span.Grain grain, double below, String response) {
    return Agreement.Terms.of(grain, Agreement.Measure.MIDDLE, below, response, rea.user());
  }

  @Test
  void aChangeKeepsWhatWasAgreedAndWhyAndTheDigestTellsBoth() {
    aim(1_000_000);
    var agreements = candor.bean(Agreements.class);
    within(() -> {
      agreements.agree(ada, Asked.WORKSPACE, terms(Span.Grain.QUARTER, 90, "Call them"));
      return true;
    });
    var id = judged().id();
    assertThatThrownBy(() -> within(() -> agreements.change(ada, id, was -> was, " ")))
        .hasMessageContaining("forecast_agreement_invalid");
    assertThatThrownBy(() -> within(() -> agreements.change(rea, id, was -> was, "So")))
        .hasMessageContaining("forecast_not_yours_to_plan");
    var later = terms(Span.Grain.QUARTER, 60, "Visit them");
    within(() -> agreements.change(ada, id, was -> later, "Calls did not help"));
    within(() -> agreements.change(ada, id, was -> later, "Nothing new"));
    var changed = judged();
    assertThat(changed.below()).isEqualTo(60);
    assertThat(changed.changes()).hasSize(1);
    var before = changed.changes().getFirst();
    assertThat(before.reason()).isEqualTo("Calls did not help");
    assertThat(before.response()).isEqualTo("Call them");
    assertThat(before.below()).isEqualTo(90);
    for (var one : List.of(rea, ada)) {
      assertThat(news(one))
          .singleElement()
          .satisfies(told -> {
            assertThat(told.topic()).isEqualTo("plan");
            assertThat(told.text()).contains("falls short").contains("Visit them");
            assertThat(told.line()).contains("agreed is 60%");
          });
    }
    aim(1);
    assertThat(news(ada)).isEmpty();
    aim(11_000);
    assertThat(news(ada))
        .singleElement()
        .satisfies(told -> assertThat(told.text()).contains("about to"));
    within(() -> agreements.end(ada, id));
    within(() -> candor.bean(Database.class).sql("delete from {ws}.notifications").update());
  }

  private static List<Noteworthy> news(Viewer viewer) {
    return within(() -> candor.bean(AgreementNews.class).of(viewer, Instant.EPOCH, Locale.ENGLISH));
  }

  private static void agree(Viewer viewer, double below, String response, UUID owner) {
    within(() -> {
      candor
          .bean(Agreements.class)
          .agree(
              viewer,
              Asked.WORKSPACE,
              Agreement.Terms.of(
                  Span.Grain.MONTH, Agreement.Measure.MIDDLE, below, response, owner));
      return true;
    });
  }

  @Test
  void theCourseSaysWhatShouldHaveComeWhatCameAndWhatMayCome() {
    aim(10_000);
    var course =
        within(() -> candor.bean(ReadingCourse.class).of(ada, Asked.WORKSPACE, Span.Grain.QUARTER));
    assertThat(course.won()).isEqualTo(4000);
    assertThat(course.target()).isEqualTo(10_000);
    assertThat(course.should()).isBetween(0.0, 10_000.0);
    var last = course.points().getLast();
    assertThat(last.should()).isEqualTo(10_000);
    assertThat(last.p90()).isEqualTo(7000);
    assertThat(course.points())
        .anySatisfy(point -> {
          assertThat(point.day()).isEqualTo(TODAY);
          assertThat(point.won()).isEqualTo(4000);
          assertThat(point.p50()).isGreaterThanOrEqualTo(4000);
        });
  }

  @Test
  void whatWasSaidBeforeIsKeptWithWhatBecameOfIt() {
    var before = TODAY.minusDays(7);
    within(() -> {
      candor
          .bean(Database.class)
          .sql("update {ws}.forecast_runs set day = ?::date, made_at = made_at - interval '7 days'")
          .param(before.toString())
          .update();
      candor.bean(Making.class).make();
      return candor.bean(Making.class).make();
    });
    var back = candor.bean(LookingBack.class);
    assertThat(within(() -> back.days(ada)).items()).containsExactly(before, TODAY);
    var then = within(() -> back.on(ada, Asked.WORKSPACE, before));
    assertThat(then.spans())
        .anySatisfy(span -> {
          assertThat(span.grain()).isEqualTo("quarter");
          assertThat(span.starts()).isEqualTo(QUARTER);
          assertThat(span.became()).isEqualTo(4000);
          assertThat(span.over()).isFalse();
        });
    assertThatThrownBy(() -> within(() -> back.on(ada, Asked.WORKSPACE, TODAY.minusDays(3))))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("forecast_day_unknown");
  }

  @Test
  void withFewColleaguesNobodySaysWhatOneMoreWouldBring() {
    var supposed = new Supposition(Map.of(), Set.of(), 1, 2);
    assertThatThrownBy(() ->
            within(() -> candor.bean(Supposing.class).suppose(ada, Asked.WORKSPACE, supposed)))
        .hasMessageContaining("forecast_people_unknown");
  }

  @Test
  void targetsStandInOneListForWhoMaySeeThem() {
    aim(10_000);
    within(() -> {
      candor
          .bean(Targets.class)
          .set(ada, Asked.of("mine", null), Span.Grain.QUARTER, QUARTER, BigDecimal.valueOf(700));
      return true;
    });
    assertThat(aims(ada)).containsExactly("workspace 10000.0 4000.0", "mine 700.0 0.0");
    assertThat(aims(rea)).containsExactly("workspace 10000.0 4000.0");
  }

  private static List<String> aims(Viewer viewer) {
    return within(() -> candor.bean(ReadingTargets.class).of(viewer, Span.Grain.QUARTER))
        .items()
        .stream()
        .map(one -> one.scope() + " " + one.amount() + " " + one.won())
        .toList();
  }
}
