package org.candorcrm.insight.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import org.candorcrm.access.Viewers;
import org.candorcrm.insight.PastDeals;
import org.candorcrm.insight.measures.MeasureViews.LineView;
import org.candorcrm.insight.measures.MeasureViews.PointView;
import org.candorcrm.insight.measures.Preparing;
import org.candorcrm.testing.RunningCandor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Parts of what is known: one deal a day from the web, and from day 40 on one from a fair, too. */
class PartingTest {

  private static final LocalDate FIRST = LocalDate.now(ZoneOffset.UTC).minusDays(69);

  private static RunningCandor candor;

  @BeforeAll
  static void aCompanyWithAPast() {
    candor = RunningCandor.console();
    var past = new PastDeals(candor, FIRST);
    for (int day = 0; day < 70; day++) {
      for (int i = 0; i < (day < 40 ? 1 : 2); i++) {
        var one =
            past.opened(day, "Deal " + day + " " + i, 100)
                .with("lead_source", i == 0 ? "Web" : "Fair");
        if (i == 1) {
          one.with("competitor", day % 3 == 0 ? "Bolt" : "Acme");
        }
        if (day >= 68 && i == 1) {
          one.with("lost_reason", "price");
        }
        one.done();
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
  void partsAddUpToTheWhole() {
    var told = told(named("new_deals", "lead_source", "last_30_days"), Locale.ENGLISH);
    assertThat(told.segments()).hasSize(2);
    assertThat(told.segments().stream().mapToDouble(one -> number(one.now())).sum()).isEqualTo(60);
    var same = FIRST.plusDays(20) + ".." + FIRST.plusDays(29);
    assertThat(told(named("new_deals", "name", same), Locale.ENGLISH).sentence())
        .contains("The largest part is ");
  }

  /** Most deals name no competitor: that is no part. */
  @Test
  void whatIsEmptyIsNotCalledTheLargestPart() {
    var all = FIRST + ".." + FIRST.plusDays(69);
    assertThat(told(named("new_deals", "competitor", all), Locale.ENGLISH).sentence())
        .endsWith("The largest part is Acme with 20.");
  }

  @Test
  void thePartThatHoldsMostOfADifferenceIsNamedWhereChanceIsNot() {
    var split =
        new Inquiry(
            null, "deals", "count", null, null, null, null, "lead_source", "last_30_days", null);
    assertThat(told(split, Locale.ENGLISH).sentence())
        .isEqualTo(
            "Deals: 100 now, 60 more than 30 days before. Most of the difference is Web: from 40"
                + " to 70.");
  }

  @Test
  void thePartThatMovedByMoreThanChanceIsNamed() {
    var told = told(named("new_deals", "lead_source", "last_30_days"), Locale.ENGLISH);
    assertThat(told.sentence()).contains(" Fair rose from 0 to 30, which is more than chance.");
    assertThat(told.segments())
        .extracting(AnswerView.SegmentView::label, AnswerView.SegmentView::beyondChance)
        .containsExactlyInAnyOrder(tuple("Fair", true), tuple("Web", false));
    assertThat(told(named("new_deals", "lead_source", "last_30_days"), Locale.GERMAN).sentence())
        .contains(" Fair stieg von 0 auf 30, mehr als Zufall.");
    var earlier = FIRST.plusDays(20) + ".." + FIRST.plusDays(29);
    assertThat(told(named("new_deals", "lead_source", earlier), Locale.ENGLISH).sentence())
        .doesNotContain("more than chance");
  }

  @Test
  void howManyPartsMovedTheSameWayIsSaidBeforeTheOneThatWeighsMost() {
    var told = told(named("new_deals", "competitor", "last_30_days"), Locale.ENGLISH);
    assertThat(told.sentence())
        .endsWith(
            " 2 of 2 parts rose by more than chance. Acme made the largest difference: from 0 to"
                + " 20.");
    assertThat(told(named("new_deals", "competitor", "last_30_days"), Locale.GERMAN).sentence())
        .endsWith(
            " 2 von 2 Teilen stiegen um mehr als Zufall. Am meisten macht Acme aus: von 0 auf 20.");
  }

  @Test
  void partsHaveLinesThatAddUpToTheWhole() {
    var told = told(named("new_deals", "lead_source", "last_30_days"), Locale.ENGLISH);
    assertThat(told.lines()).extracting(LineView::label).containsExactlyInAnyOrder("Fair", "Web");
    for (int i = 0; i < told.points().size(); i++) {
      int step = i;
      assertThat(told.lines().stream().mapToLong(line -> line.points().get(step).n()).sum())
          .isEqualTo(told.points().get(i).n());
    }
  }

  @Test
  void whatIsBeyondTheLargestPartsIsOneLine() {
    var told = told(named("new_deals", "name", "last_30_days"), Locale.ENGLISH);
    assertThat(told.lines()).hasSize(6);
    assertThat(told.lines().getLast().label()).isEqualTo("All others");
    assertThat(
            told.lines().stream()
                .flatMap(line -> line.points().stream())
                .mapToLong(PointView::n)
                .sum())
        .isEqualTo(100);
    assertThat(told(named("new_deals", null, "last_30_days"), Locale.ENGLISH).lines()).isEmpty();
  }

  @Test
  void whatHardlyRestsOnAnythingSaysSoFirst() {
    var told = told(named("new_deals", "product", "last_30_days"), Locale.ENGLISH);
    assertThat(told.sentence())
        .as("that all of the difference is in none of its parts tells nobody anything")
        .isEqualTo(
            "Product is filled in none of 60 records, so nothing tells them apart by it. New"
                + " deals: 60 in the last 30 days, 30 more than in the 30 days before.");
    assertThat(told(named("new_deals", "lost_reason", "last_30_days"), Locale.ENGLISH).sentence())
        .startsWith("Why lost is filled in only 2 of 60 records. New deals: 60 ")
        .doesNotContain("chance", "difference");
    assertThat(told(named("new_deals", "lead_source", "last_30_days"), Locale.ENGLISH).sentence())
        .startsWith("New deals: ");
  }

  private static double number(AnswerView.FigureView figure) {
    return Objects.requireNonNull(figure.value()).doubleValue();
  }

  private static AnswerView told(Inquiry asked, Locale locale) {
    return candor.inWorkspace(() -> {
      var viewer = candor.bean(Viewers.class).candor();
      var answer = candor.bean(Answering.class).answer(viewer, asked, null);
      return candor.bean(AnswerTelling.class).view(answer, locale);
    });
  }

  private static Inquiry named(String measure, @Nullable String breakdown, String period) {
    return new Inquiry(measure, null, null, null, null, null, null, breakdown, period, null);
  }
}
