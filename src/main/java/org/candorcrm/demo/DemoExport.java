package org.candorcrm.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.candorcrm.demo.world.Period;

/**
 * Somebody took records out as a file.
 *
 * @param actor key of the colleague
 * @param type plural name of the record type
 */
public record DemoExport(Instant at, String actor, String type, int rows) {

  private static final int WEEKS = 78;

  /** Failure 2, silos: every Monday the same list of people leaves for a spreadsheet. */
  static List<DemoExport> all(Period period) {
    var all = new ArrayList<DemoExport>();
    var monday = Period.nextReview(period.today().minusDays(7));
    for (int week = WEEKS; week > 0; week--) {
      var at = Period.at(monday.minusWeeks(week), 6, 41);
      all.add(new DemoExport(at, "jonas.ebeling", "people", 4_400 - 9 * week));
      if (week % 4 == 0) {
        all.add(
            new DemoExport(
                at.plus(31, ChronoUnit.HOURS), "sabine.hagedorn", "orders", 2_500 - 20 * week));
      }
      if (week % 13 == 0) {
        all.add(
            new DemoExport(
                at.plus(2, ChronoUnit.HOURS), "gareth.hollins", "deals", 3_400 - 30 * week));
      }
    }
    all.sort(java.util.Comparator.comparing(DemoExport::at));
    return List.copyOf(all);
  }
}
