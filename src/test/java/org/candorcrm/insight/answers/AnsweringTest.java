package org.candorcrm.insight.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.candorcrm.access.Viewers;
import org.candorcrm.insight.PastDeals;
import org.candorcrm.insight.measures.Preparing;
import org.candorcrm.platform.Problem;
import org.candorcrm.testing.RunningCandor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Answers on deals whose past is known: 40 days with one deal won each, then 30 with two. */
class AnsweringTest {

  private static final LocalDate FIRST = LocalDate.now(ZoneOffset.UTC).minusDays(69);

  private static RunningCandor candor;

  @BeforeAll
  static void aCompanyWithAPast() {
    candor = RunningCandor.console();
    var past = new PastDeals(candor, FIRST);
    for (int day = 0; day < 70; day++) {
      for (int i = 0; i < (day < 40 ? 1 : 2); i++) {
        past.opened(day, "Deal " + day + " " + i, 100)
            .with("lead_source", i == 0 ? "Web" : "Fair")
            .reached(day, day % 4 == 0 ? "lost" : "won")
            .done();
      }
    }
    past.keep();
    candor.inWorkspace(() -> {
      candor.bean(Preparing.class).all();
      return null;
    });
  }

  @AfterAll
  static void close() {
    candor.close();
  }

  @Test
  void aFigureIsComparedWithThePeriodBefore() {
    var told = told(named("new_deals", null, "last_30_days"), Locale.ENGLISH);
    assertThat(number(told.now())).isEqualTo(60);
    assertThat(number(Objects.requireNonNull(told.before()))).isEqualTo(30);
    assertThat(told.beyondChance()).isTrue();
    assertThat(told.sentence())
        .isEqualTo("New deals: 60 in the last 30 days, 30 more than in the 30 days before.");
    assertThat(told(named("new_deals", null, "last_30_days"), Locale.GERMAN).sentence())
        .isEqualTo("Neue Deals: 60 in den letzten 30 Tagen, 30 mehr als in den 30 Tagen davor.");
  }

  @Test
  void whatStandsIsToldOfADayNotOfAPeriod() {
    var asked = made("deals", "count", null, null, null);
    assertThat(told(asked, Locale.ENGLISH).sentence())
        .isEqualTo("Deals: 100 now, 60 more than 30 days before.");
    assertThat(told(asked, Locale.GERMAN).sentence())
        .isEqualTo("Deals: 100 jetzt, 60 mehr als 30 Tage davor.");
    var ended = FIRST.plusDays(19) + ".." + FIRST.plusDays(29);
    var told = told(made("deals", "count", null, null, null, ended), Locale.ENGLISH);
    assertThat(told.sentence())
        .matches("Deals: 30 at the end of .+, 11 more than at the end of .+\\.");
    var at = FIRST.plusDays(29).atTime(23, 0).toInstant(ZoneOffset.UTC);
    assertThat(told(asked, Locale.ENGLISH, at).sentence())
        .matches("Deals: 30 as it stood on .+, 30 more than 30 days before\\.");
    assertThat(told(asked, Locale.ENGLISH, at).basis().records()).isEqualTo(30);
    assertThat(told(asked, Locale.ENGLISH, at).basis().newest()).isNull();
  }

  @Test
  void sumsAndAveragesSayWhetherChanceMovesThemSoFar() {
    var sum = told(made("deals", "sum", "amount", "created_at", null), Locale.ENGLISH);
    assertThat(sum.beyondChance()).isTrue();
    assertThat(sum.now().low()).isNull();
    var average = told(made("deals", "average", "amount", "created_at", null), Locale.ENGLISH);
    assertThat(average.beyondChance()).isFalse();
  }

  @Test
  void aMedianSaysBetweenWhichValuesItLies() {
    var told = told(made("deals", "median", "amount", "created_at", null), Locale.ENGLISH);
    assertThat(told.now().value()).isEqualByComparingTo("100");
    assertThat(told.now().low()).isEqualTo(100);
    assertThat(told.beyondChance()).isFalse();
  }

  @Test
  void daysMayBeNamedOneByOneAndGoOnUntilToday() {
    var since = told(named("new_deals", null, FIRST.plusDays(60) + ".."), Locale.ENGLISH);
    assertThat(number(since.now())).isEqualTo(20);
    assertThat(since.sentence()).startsWith("New deals: 20 since ");
    var beyond = FIRST.plusDays(60) + ".." + FIRST.plusDays(100);
    assertThat(told(named("new_deals", null, beyond), Locale.ENGLISH).before()).isNull();
    refused(named("new_deals", null, FIRST + ".." + FIRST.minusDays(1)), "period_unknown");
    refused(named("new_deals", null, "+999999-01-01.."), "period_unknown");
  }

  @Test
  void aShareSaysBetweenWhichValuesItLies() {
    var told = told(named("win_share", null, "last_30_days"), Locale.ENGLISH);
    assertThat(told.now().n()).isEqualTo(60);
    assertThat(told.now().low()).isNotNull();
    assertThat(told.sentence()).contains("between").endsWith("which may be chance.");
  }

  @Test
  void aChangeIsSeenAndWhatMayComeIsABand() {
    var told =
        told(
            new Inquiry(
                "new_deals", null, null, null, null, null, null, null, "last_30_days", "day"),
            Locale.ENGLISH);
    assertThat(told.changes()).hasSize(1);
    assertThat(told.changes().getFirst().start()).isEqualTo(FIRST.plusDays(40));
    assertThat(told.ahead()).hasSize(6);
    assertThat(told.ahead())
        .allSatisfy(one -> assertThat(one.low95()).isLessThanOrEqualTo(one.high95()));
    assertThat(told.ahead().getFirst().value()).isBetween(1.5, 2.5);
  }

  @Test
  void aMistakeIsToldByItsPlaceInWhatWasTyped() {
    var typed =
        new Inquiry(
            "deals_won",
            null,
            null,
            null,
            null,
            null,
            "deal.amount >>> 10",
            null,
            "last_30_days",
            null);
    assertThatThrownBy(() -> told(typed, Locale.ENGLISH))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo("expression_syntax");
              assertThat(problem.details()).containsEntry("position", 13);
            });
  }

  @Test
  void whoOwnsItMayNarrowAMeasureAsPlainWordsDo() {
    for (var who :
        List.of(
            "owner.name == \"Nobody\"",
            "owner.teams.exists(t, t.name == \"North\")",
            "owner.department.name == \"Sales\"",
            "company.address.country == \"ES\"")) {
      var asked =
          new Inquiry("new_deals", null, null, null, null, null, who, null, "last_30_days", null);
      assertThat(number(told(asked, Locale.ENGLISH).now())).as(who).isZero();
      var won = "deal." + who;
      var changed =
          new Inquiry("deals_won", null, null, null, null, null, won, null, "last_30_days", null);
      assertThat(number(told(changed, Locale.ENGLISH).now())).as(won).isZero();
    }
  }

  @Test
  void whatItRestsOnIsSaid() {
    var told = told(named("new_deals", "lead_source", "last_30_days"), Locale.ENGLISH);
    assertThat(told.basis().records()).isEqualTo(60);
    assertThat(told.basis().newest()).isNotNull();
    assertThat(told.basis().filled())
        .containsExactly(new AnswerView.FilledView("lead_source", "Lead source", 60));
    assertThat(told(named("deals_won", null, "last_30_days"), Locale.ENGLISH).basis().filled())
        .as("that it was not left since is asked for, not missing")
        .noneMatch(one -> one.field().equals("left_at"));
  }

  @Test
  void itCanBeLookedAtAsItWasRecordedByThen() {
    var at = FIRST.plusDays(20).atTime(23, 0).toInstant(ZoneOffset.UTC);
    var told = told(named("open_deals", null, "last_30_days"), Locale.ENGLISH);
    assertThat(number(told.now())).isZero();
    var then =
        candor.inWorkspace(() ->
            candor
                .bean(Answering.class)
                .answer(
                    candor.bean(Viewers.class).candor(),
                    made("deals", "count", null, "created_at", null),
                    at));
    assertThat(then.now().tally().n()).isEqualTo(21);
  }

  @Test
  void whatNoStandardMeasureCountsIsMade() {
    var told = told(made("deals", "average", "amount", "created_at", null), Locale.ENGLISH);
    assertThat(number(told.now())).isEqualTo(100);
    assertThat(told.measure().unit()).isEqualTo("money");
    assertThat(told.now().low()).isEqualTo(100);
    var share =
        told(
            new Inquiry(
                null,
                "deals",
                "share",
                null,
                "stage == \"won\"",
                "created_at",
                null,
                null,
                "last_30_days",
                null),
            Locale.ENGLISH);
    assertThat(share.now().n()).isEqualTo(60);
  }

  @Test
  void aMistakeIsNamed() {
    refused(made("unicorns", "count", null, null, null), "type_unknown");
    refused(made("deals", "sum", null, null, null), "inquiry_incomplete");
    refused(made("deals", "sum", "name", null, null), "field_not_measurable");
    refused(made("deals", "count", null, "name", null), "day_field_unknown");
    refused(made("deals", "count", null, null, "stage ="), "expression_syntax");
    refused(named("new_deals", null, "some_day"), "period_unknown");
    refused(named("unheard_of", null, "today"), "measure_unknown");
  }

  private static void refused(Inquiry asked, String code) {
    assertThatThrownBy(() -> told(asked, Locale.ENGLISH))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }

  private static double number(AnswerView.FigureView figure) {
    return Objects.requireNonNull(figure.value()).doubleValue();
  }

  private static AnswerView told(Inquiry asked, Locale locale) {
    return told(asked, locale, null);
  }

  private static AnswerView told(Inquiry asked, Locale locale, @Nullable Instant at) {
    return candor.inWorkspace(() -> {
      var viewer = candor.bean(Viewers.class).candor();
      var answer = candor.bean(Answering.class).answer(viewer, asked, at);
      return candor.bean(AnswerTelling.class).view(answer, locale);
    });
  }

  private static Inquiry named(String measure, @Nullable String breakdown, String period) {
    return new Inquiry(measure, null, null, null, null, null, null, breakdown, period, null);
  }

  private static Inquiry made(
      String type,
      String function,
      @Nullable String field,
      @Nullable String day,
      @Nullable String filter) {
    return made(type, function, field, day, filter, "last_30_days");
  }

  private static Inquiry made(
      String type,
      String function,
      @Nullable String field,
      @Nullable String day,
      @Nullable String filter,
      String period) {
    return new Inquiry(null, type, function, field, null, day, filter, null, period, null);
  }
}
