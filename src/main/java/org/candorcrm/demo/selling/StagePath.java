package org.candorcrm.demo.selling;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.candorcrm.demo.customers.Customer;
import org.candorcrm.demo.world.Dice;
import org.candorcrm.demo.world.Period;
import org.candorcrm.demo.world.Product;
import org.candorcrm.demo.world.Staff;

/** How a deal goes from stage to stage: how long each takes, and whether it goes on. */
final class StagePath {

  private static final List<String> STAGES = List.of("new", "qualified", "proposal", "negotiation");
  private static final double[] DAYS = {5, 12, 17, 14};
  private static final double[] GOES_ON = {0.80, 0.79, 0.76, 0.82};

  /** In the last year fewer negotiations end well; the stage's probability was never touched. */
  private static final double NEGOTIATION_LATELY = 0.62;

  private static final double STALLS = 0.025;
  private static final double STRANGE_PRODUCT = 0.04;

  private final Period period;
  private final Customer customer;
  private final Product product;
  private final Dice dice;
  private final List<Step> steps = new ArrayList<>();

  private StagePath(Period period, Customer customer, Product product, Dice dice) {
    this.period = period;
    this.customer = customer;
    this.product = product;
    this.dice = dice;
  }

  static List<Step> of(
      Period period, Customer customer, Product product, Instant created, Dice dice) {
    var path = new StagePath(period, customer, product, dice);
    path.go(created);
    return path.steps;
  }

  private void go(Instant created) {
    var since = created;
    for (int i = 0; i < STAGES.size(); i++) {
      steps.add(new Step(STAGES.get(i), since, i == 0 ? since : recorded(since)));
      if (dice.chance(STALLS)) {
        return;
      }
      double size = customer.tier() == 'A' ? 1.5 : 1.0;
      var leaves = Period.workday(Period.dayOf(since).plusDays(dice.days(DAYS[i] * size, 0.7)));
      if (!period.past(leaves)) {
        return;
      }
      since = Period.during(leaves, dice);
      if (!dice.chance(goesOn(i, leaves))) {
        steps.add(new Step("lost", since, recorded(since)));
        return;
      }
    }
    steps.add(new Step("won", since, recorded(since)));
  }

  private double goesOn(int stage, LocalDate day) {
    boolean late = stage >= 2;
    if (late
        && customer.country().team().equals(Staff.SOUTH)
        && product.code().equals(Product.STRANGE)
        && period.inStrangeQuarter(day)) {
      return STRANGE_PRODUCT;
    }
    if (stage == 3 && day.isAfter(period.today().minusYears(1))) {
      return NEGOTIATION_LATELY;
    }
    return GOES_ON[stage];
  }

  /** The team West writes most of it down on Monday morning, just before the weekly review. */
  private Instant recorded(Instant since) {
    var day = Period.dayOf(since);
    var written = since.plusSeconds(dice.between(60, 7_200));
    if (customer.country().team().equals(Staff.WEST) && dice.chance(0.65)) {
      var monday = Period.nextReview(day.plusDays(day.getDayOfWeek() == DayOfWeek.MONDAY ? 7 : 1));
      written = Period.at(monday, 6, 0).plusSeconds(dice.between(0, 7_000));
    }
    var last = steps.getLast().recorded();
    if (written.isBefore(last)) {
      written = last.plusSeconds(90);
    }
    return period.past(written) ? written : since;
  }
}
