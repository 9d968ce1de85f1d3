package org.candorcrm.demo;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.candorcrm.demo.customers.Customer;
import org.candorcrm.demo.world.Period;
import org.candorcrm.demo.world.Staff;

/** Failure 1, turf: what departments withhold from each other. */
final class Closures {

  private static final int OF_SUPPORT = 14;

  private Closures() {}

  static List<DemoClosure> all(Period period, List<Customer> customers) {
    var large = customers.stream().filter(c -> c.tier() != 'C').toList();
    var all = new ArrayList<DemoClosure>();
    for (int i = 0; i < OF_SUPPORT; i++) {
      var ends = i == 0 ? -40 : 20 + 9 * i;
      all.add(
          business(
              period,
              large.get(5 + 11 * i),
              "Warranty dispute, support speaks alone",
              "ralf.baeumer",
              "holger.lindner",
              150,
              ends));
    }
    for (int i = 0; i < 5; i++) {
      all.add(
          business(
              period,
              large.get(9 + 13 * i),
              "Framework contract is being negotiated",
              "maren.stoever",
              "sabine.hagedorn",
              60,
              30 + 5 * i));
    }
    for (int i = 0; i < 3; i++) {
      all.add(
          business(
              period,
              large.get(12 + 17 * i),
              "Payment plan agreed with accounts",
              "sabine.hagedorn",
              "verena.seidel",
              35,
              60));
    }
    for (int i = 0; i < 2; i++) {
      all.add(waiting(period, large.get(15 + 19 * i)));
    }
    all.add(confidential(period, large.get(3)));
    return all;
  }

  private static DemoClosure business(
      Period period,
      Customer customer,
      String reason,
      String owner,
      String agreedBy,
      int daysAgo,
      int endsIn) {
    var members =
        Staff.in(Staff.named(owner).department()).stream()
            .map(c -> c.key())
            .filter(key -> !key.equals(owner))
            .toList();
    return new DemoClosure(
        customer.id(),
        false,
        reason,
        owner,
        agreedBy,
        period.now().minus(daysAgo, ChronoUnit.DAYS),
        period.now().plus(endsIn, ChronoUnit.DAYS),
        members);
  }

  private static DemoClosure waiting(Period period, Customer customer) {
    return new DemoClosure(
        customer.id(),
        false,
        "Partner programme, marketing first",
        "verena.seidel",
        null,
        period.now().minus(19, ChronoUnit.DAYS),
        period.now().plus(90, ChronoUnit.DAYS),
        List.of("jonas.ebeling"));
  }

  private static DemoClosure confidential(Period period, Customer customer) {
    return new DemoClosure(
        customer.id(),
        true,
        "An employee there asked for protection of their address",
        "sabine.hagedorn",
        "holger.lindner",
        period.now().minus(80, ChronoUnit.DAYS),
        period.now().plus(200, ChronoUnit.DAYS),
        List.of());
  }
}
