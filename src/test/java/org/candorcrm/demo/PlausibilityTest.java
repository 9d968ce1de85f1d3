package org.candorcrm.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.candorcrm.demo.selling.Deal;
import org.candorcrm.demo.world.DemoRow;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.Period;
import org.junit.jupiter.api.Test;

/** A visitor can believe the figures of the made-up company. */
class PlausibilityTest {

  private final DemoCompany company = DemoCompany.of(DemoCompany.SEED, DemoCompanyTest.TODAY);

  @Test
  void aThirdOfTheClosedDealsIsWon() {
    assertThat(winRate(company.deals().stream())).isCloseTo(0.33, within(0.05));
  }

  @Test
  void halfOfTheWonDealsTookLessThanTenWeeks() {
    var days =
        company.deals().stream()
            .filter(Deal::won)
            .mapToLong(
                d -> Duration.between(d.created(), Objects.requireNonNull(d.closed())).toDays())
            .sorted()
            .toArray();
    assertThat(days[days.length / 2]).isBetween(50L, 70L);
    assertThat(days[days.length * 9 / 10]).isGreaterThan(95L);
  }

  @Test
  void augustIsQuietAndMarchIsBusy() {
    assertThat(created(8)).isLessThan(created(3) * 6 / 10);
  }

  @Test
  void everyDealGoesThroughTheStagesInOrderAndClosesOnce() {
    for (var deal : company.deals()) {
      var stages = deal.steps().stream().map(s -> s.stage()).toList();
      assertThat(stages).startsWith("new").doesNotHaveDuplicates();
      assertThat(deal.steps()).isSortedAccordingTo((a, b) -> a.since().compareTo(b.since()));
    }
    assertThat(company.deals().stream().filter(Deal::open).count()).isBetween(250L, 600L);
  }

  @Test
  void mostDealsSayWhereTheyCameFrom() {
    var sources =
        company.rows("deal").map(row -> row.values().get("lead_source")).filter(Objects::nonNull);
    assertThat(sources.count()).isGreaterThan(company.deals().size() * 8L / 10);
  }

  @Test
  void germanCustomersAreWrittenToInGerman() {
    assertThat(bodies("DE").filter(b -> b.contains(" der ") || b.contains(" den ")).count())
        .isGreaterThan(200);
    assertThat(bodies("GB")).noneMatch(b -> b.contains(" wir ") || b.contains(" nicht "));
  }

  @Test
  void namesComeInSeveralScripts() {
    assertThat(company.people().stream().map(p -> p.last().own()))
        .anyMatch(n -> n.matches(".*\\p{IsGreek}.*"))
        .anyMatch(n -> n.matches(".*\\p{IsHan}.*"))
        .anyMatch(n -> n.matches(".*\\p{IsArabic}.*"))
        .anyMatch(n -> n.contains("ł") || n.contains("ń") || n.contains("ó"));
  }

  @Test
  void everySourceDelivers() {
    assertThat(DemoCompany.TYPES.stream().flatMap(company::rows).map(DemoRow::feed).distinct())
        .containsExactlyInAnyOrder(Feed.values());
  }

  private Stream<String> bodies(String country) {
    return company.talks().all().stream()
        .filter(t -> t.customer() != null && t.customer().country().code().equals(country))
        .map(t -> t.body())
        .filter(Objects::nonNull);
  }

  private long created(int month) {
    return company.deals().stream()
        .filter(d -> Period.dayOf(d.created()).getMonthValue() == month)
        .count();
  }

  static double winRate(Stream<Deal> deals) {
    return deals.filter(d -> !d.open()).mapToInt(d -> d.won() ? 1 : 0).average().orElse(0);
  }
}
