package org.candorcrm.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candorcrm.demo.world.DemoRow;
import org.candorcrm.demo.world.Dice;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.Period;
import org.candorcrm.demo.world.RowIds;
import org.candorcrm.demo.world.Staff;
import org.candorcrm.demo.world.Values;

/** Failure 6, reports without a question: dozens of views that were saved once and never opened. */
final class SavedViews {

  static final int COUNT = 64;

  private static final List<View> KINDS =
      List.of(
          new View("Open deals %s", "deal", "!(stage in [\"won\", \"lost\"])", "-amount"),
          new View("Large deals %s", "deal", "amount > 20000", "-amount"),
          new View("Lost on price %s", "deal", "lost_reason == \"price\"", "-close_date"),
          new View("Pipeline copy %s", "deal", "stage == \"negotiation\"", "close_date"),
          new View("Customers by size %s", "company", "employees > 100", "-employees"),
          new View("Joineries %s", "company", "industry == \"joinery\"", "name"),
          new View("Mailing list %s", "person", "has(emails)", "name"),
          new View("New leads %s", "lead", "status == \"new\"", "-created_at"));

  private static final List<String> WORDS =
      List.of("final", "final 2", "new", "for the meeting", "test", "Q2", "old", "do not delete");

  private record View(String name, String type, String filter, String sort) {}

  private SavedViews() {}

  static List<DemoRow> all(Period period, Dice seed) {
    var dice = seed.fork("views");
    var all = new ArrayList<DemoRow>();
    for (int i = 0; i < COUNT; i++) {
      all.add(one(i, period, dice));
    }
    return all;
  }

  private static DemoRow one(int number, Period period, Dice dice) {
    var view = KINDS.get(number % KINDS.size());
    var owner = dice.pick(Staff.ALL).key();
    var created = Period.during(period.busyDay(dice), dice);
    return new DemoRow(
        "view",
        RowIds.of("view", number, created),
        Map.of(),
        Feed.APP,
        owner,
        owner,
        created,
        new Values()
            .with("name", view.name().formatted(WORDS.get(number / KINDS.size())))
            .with("record_type", view.type())
            .with("layout", "list")
            .with("filter", view.filter())
            .with("sort", view.sort())
            .with("shared_with", dice.pick(List.of("private", "team", "department", "all")))
            .map(),
        List.of());
  }
}
