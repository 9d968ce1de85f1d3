package org.candorcrm.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.candorcrm.demo.world.DemoRow;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.Period;
import org.candorcrm.demo.world.RowIds;
import org.candorcrm.demo.world.Values;
import org.jspecify.annotations.Nullable;

/** What the company hoped for when it began, with what would show it: some came true, some not. */
final class Expectations {

  /** Leads the sellers, and asked for the CRM. */
  private static final String OWNER = "holger.lindner";

  private static final List<Hope> ALL =
      List.of(
          new Hope(
              "More of our deals are won",
              "software_sells",
              "win_share",
              "Everybody thought about half",
              "40 %",
              "Sellers ask the customer before they write an offer"),
          new Hope(
              "Deals are won sooner",
              "software_sells",
              "days_to_win",
              "Nobody had counted",
              "60 days",
              "Whoever owns a deal writes down the next step"),
          new Hope(
              "Marketing brings us leads",
              "knowing_it_all",
              "new_leads",
              "A handful a week",
              "110",
              "Marketing calls back within a day"),
          new Hope(
              "Support and Sales see the same customer",
              "turf_wars",
              null,
              "Two lists, and neither knew the other",
              null,
              "Support agrees that Sales reads its cases"));

  private record Hope(
      String name,
      String failure,
      @Nullable String measure,
      String baseline,
      @Nullable String aim,
      String prerequisite) {}

  private Expectations() {}

  static List<DemoRow> all(Period period) {
    var begun = Period.workday(period.first().plusMonths(12));
    return IntStream.range(0, ALL.size()).mapToObj(i -> one(i, begun, period.today())).toList();
  }

  private static DemoRow one(int number, LocalDate begun, LocalDate today) {
    var hope = ALL.get(number);
    var created = Period.at(begun, 9, 10 + number);
    return new DemoRow(
        "expectation",
        RowIds.of("expectation", number, created),
        Map.of(),
        Feed.APP,
        OWNER,
        OWNER,
        created,
        new Values()
            .with("name", hope.name())
            .with("failure", hope.failure())
            .with("measure", hope.measure())
            .with("baseline", hope.baseline())
            .with("baseline_on", begun.toString())
            .with("aim", hope.aim())
            .with("prerequisite", hope.prerequisite())
            .with("review_on", today.plusDays(number * 20L - 5).toString())
            .map(),
        List.of());
  }
}
