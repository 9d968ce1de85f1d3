package org.candorcrm.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candorcrm.demo.contact.Logging;
import org.candorcrm.demo.contact.Talk;
import org.candorcrm.demo.customers.CompanyRows;
import org.candorcrm.demo.customers.People;
import org.candorcrm.demo.selling.Deal;
import org.candorcrm.demo.world.DemoChange;
import org.candorcrm.demo.world.DemoRow;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.Period;
import org.candorcrm.demo.world.Product;
import org.candorcrm.demo.world.Staff;
import org.junit.jupiter.api.Test;

/** Each of the eight failures is really in there; counted in plain Java. */
class PlantedFailuresTest {

  private final DemoCompany company = DemoCompany.of(DemoCompany.SEED, DemoCompanyTest.TODAY);
  private final Period period = company.period();

  @Test
  void one_departmentsWithholdRecordsAndOneClosureIsOverdue() {
    var closures = company.closures();
    assertThat(closures.stream().filter(c -> c.owner().equals("ralf.baeumer"))).hasSize(14);
    assertThat(closures.stream().filter(c -> c.ends().isBefore(period.now()))).hasSize(1);
    assertThat(closures.stream().filter(c -> c.agreedBy() == null)).hasSize(2);
    assertThat(closures.stream().map(DemoClosure::company).distinct()).hasSameSizeAs(closures);
    assertThat(closures)
        .allMatch(
            c -> c.agreedBy() == null || !department(c.agreedBy()).equals(department(c.owner())));
  }

  @Test
  void two_oneInTwelveCustomersExistsTwiceAndTheSourcesContradictEachOther() {
    assertThat(company.truth().companies()).hasSize(96);
    assertThat(company.truth().people()).hasSize(360);
    Map<Object, Long> phones =
        company
            .claims()
            .filter(c -> c.field().equals("phones"))
            .collect(
                Collectors.groupingBy(
                    c -> c.record(),
                    Collectors.mapping(
                        c -> c.value(),
                        Collectors.collectingAndThen(Collectors.toSet(), s -> (long) s.size()))));
    assertThat(phones.values().stream().filter(n -> n > 1).count()).isGreaterThan(150);
  }

  @Test
  void two_oneSourceFellSilentAndTheSameListIsExportedEveryWeek() {
    var silent = period.today().minusDays(Feed.DEALERS_SILENT_FOR_DAYS);
    assertThat(company.leads().stream().filter(l -> l.feed() == Feed.DEALERS))
        .hasSizeGreaterThan(100)
        .allMatch(l -> !Period.dayOf(l.created()).isAfter(silent));
    assertThat(company.claims().filter(claim -> claim.feed() == Feed.DEALERS))
        .isNotEmpty()
        .allMatch(claim -> !Period.dayOf(claim.stated()).isAfter(silent));
    assertThat(company.exports().stream().filter(e -> e.type().equals("people"))).hasSize(78);
  }

  @Test
  void three_someCustomersAreKnownByHeartAndNobodyKnowsWhoDecides() {
    var without =
        company.companies().stream().filter(c -> c.withoutDecider() && c.twinOf() == null).toList();
    assertThat(without).hasSize(14);
    for (var customer : without) {
      assertThat(company.people().stream().filter(p -> p.customer().equals(customer)))
          .noneMatch(p -> People.DECIDES.equals(p.role()));
      assertThat(talks().filter(t -> customer.equals(t.customer())).count()).isGreaterThan(20);
    }
    assertThat(company.companies().stream().filter(c -> c.quiet())).hasSizeGreaterThan(100);
  }

  @Test
  void four_closeDatesArePushedInTheLastDaysOfTheQuarter() {
    var pushes =
        changes("deal")
            .filter(c -> c.fields().containsKey("close_date") && !c.fields().containsKey("stage"))
            .toList();
    assertThat(pushes).hasSizeGreaterThan(800);
    assertThat(pushes)
        .allMatch(c -> {
          var day = Period.dayOf(c.at());
          return !day.isBefore(Period.quarterEnd(day).minusDays(5));
        });
  }

  @Test
  void four_oneTeamEditsBeforeTheReviewAndAnotherLogsLateAndThenHardlyAtAll() {
    assertThat(mondayMornings(Staff.WEST)).isGreaterThan(0.5);
    assertThat(mondayMornings(Staff.NORTH)).isLessThan(0.1);
    assertThat(late(Staff.SOUTH)).isGreaterThan(0.35);
    assertThat(late(Staff.NORTH)).isLessThan(0.12);
    var drop = period.today().minusDays(Logging.DROP_DAYS);
    assertThat(perDay(Staff.SOUTH, drop, period.today()))
        .isLessThan(0.4 * perDay(Staff.SOUTH, drop.minusDays(140), drop));
  }

  @Test
  void five_showingTheProductEarlyMakesNoDifference() {
    double shown = PlausibilityTest.winRate(deals().filter(d -> d.demo() != null));
    double not = PlausibilityTest.winRate(deals().filter(d -> d.demo() == null));
    assertThat(shown).isCloseTo(not, within(0.03));
  }

  @Test
  void five_oneProductLostItsWayInOneRegionForOneQuarter() {
    var strange = southIn(true).filter(d -> d.product().code().equals(Product.STRANGE)).toList();
    assertThat(strange).hasSizeGreaterThan(15);
    assertThat(PlausibilityTest.winRate(strange.stream())).isLessThan(0.1);
    assertThat(PlausibilityTest.winRate(southIn(true)))
        .isLessThan(PlausibilityTest.winRate(southIn(false)) - 0.1);
  }

  @Test
  void five_negotiationsEndWellLessOftenThanAYearAgo() {
    var turn = period.today().minusYears(1);
    assertThat(negotiated(d -> Period.dayOf(d).isBefore(turn))).isGreaterThan(0.78);
    assertThat(negotiated(d -> Period.dayOf(d).isAfter(turn))).isLessThan(0.67);
  }

  @Test
  void six_dozensOfViewsWereSavedAndNeverTouchedAgain() {
    assertThat(company.rows("view")).hasSize(64).allMatch(v -> v.changes().isEmpty());
  }

  @Test
  void seven_fieldsAreCollectedAndMailsGoToPeopleWhoWaitForSupport() {
    assertThat(company.rows("company").filter(r -> r.values().containsKey("x_fax")).count())
        .isGreaterThan(500);
    assertThat(company.rows("company").filter(r -> r.values().containsKey("x_bonus_level")).count())
        .isGreaterThan(400);
    var mailed = talks().filter(t -> t.feed() == Feed.MARKETING && t.kind().equals(Talk.EMAIL));
    var open =
        mailed.filter(t ->
            company.cases().stream()
                .anyMatch(
                    c -> c.contact().equals(t.people().getFirst()) && c.openAt(t.happened())));
    assertThat(open.count()).isGreaterThan(80);
  }

  @Test
  void eight_customersWaitWanderAndAreAskedTwice() {
    assertThat(company.cases().stream().filter(c -> c.hands().size() >= 4).count())
        .isGreaterThan(40);
    var questions =
        List.of(
            "Which mains voltage is there in your hall?",
            "Welche Netzspannung liegt in Ihrer Halle an?");
    var asked =
        talks()
            .filter(t -> questions.contains(t.subject()))
            .collect(
                Collectors.groupingBy(
                    t -> Objects.requireNonNull(t.customer()),
                    Collectors.mapping(Talk::colleague, Collectors.toSet())));
    assertThat(asked.values().stream().filter(c -> c.size() == 2).count()).isGreaterThan(20);
    var passedOn = company.companies().stream().filter(CompanyRows::passedOn).count();
    assertThat(passedOn).isGreaterThan(20);
    assertThat(
            company
                .rows("company")
                .filter(r ->
                    r.changes().stream().filter(c -> c.fields().containsKey("owner")).count() >= 4)
                .count())
        .isGreaterThan(15);
  }

  private double negotiated(java.util.function.Predicate<java.time.Instant> when) {
    return deals()
        .filter(d -> d.steps().stream().anyMatch(s -> s.stage().equals("negotiation")))
        .filter(d -> !d.open() && when.test(Objects.requireNonNull(d.closed())))
        .mapToInt(d -> d.won() ? 1 : 0)
        .average()
        .orElseThrow();
  }

  private Stream<Deal> southIn(boolean quarter) {
    return deals()
        .filter(d -> !d.open() && d.customer().country().team().equals(Staff.SOUTH))
        .filter(d ->
            period.inStrangeQuarter(Period.dayOf(Objects.requireNonNull(d.closed()))) == quarter);
  }

  private double mondayMornings(String team) {
    return changes("deal")
        .filter(c ->
            c.fields().containsKey("stage")
                && Staff.named(Objects.requireNonNull(c.actor())).team().equals(team))
        .mapToInt(c -> {
          var at = c.at().atOffset(ZoneOffset.UTC);
          return at.getDayOfWeek() == DayOfWeek.MONDAY && at.getHour() < 8 ? 1 : 0;
        })
        .average()
        .orElseThrow();
  }

  private double late(String team) {
    return typed(team)
        .mapToInt(t -> Duration.between(t.happened(), t.recorded()).toDays() >= 2 ? 1 : 0)
        .average()
        .orElseThrow();
  }

  private double perDay(String team, LocalDate from, LocalDate to) {
    long count =
        typed(team)
            .map(t -> Period.dayOf(t.happened()))
            .filter(d -> d.isAfter(from) && !d.isAfter(to))
            .count();
    return (double) count / (to.toEpochDay() - from.toEpochDay());
  }

  private Stream<Talk> typed(String team) {
    return talks()
        .filter(t ->
            t.typed() && Staff.named(Objects.requireNonNull(t.colleague())).team().equals(team));
  }

  private Stream<Talk> talks() {
    return company.talks().all().stream();
  }

  private Stream<Deal> deals() {
    return company.deals().stream();
  }

  private Stream<DemoChange> changes(String type) {
    return company.rows(type).map(DemoRow::changes).flatMap(List::stream);
  }

  private static String department(String key) {
    return Staff.named(key).department();
  }
}
