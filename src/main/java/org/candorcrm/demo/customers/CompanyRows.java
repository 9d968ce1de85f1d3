package org.candorcrm.demo.customers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.candorcrm.demo.world.DemoChange;
import org.candorcrm.demo.world.DemoRow;
import org.candorcrm.demo.world.Dice;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.Period;
import org.candorcrm.demo.world.Staff;
import org.candorcrm.demo.world.Values;
import org.jspecify.annotations.Nullable;

/** Companies as rows, with the quarrels of the sources and the hand-overs in their history. */
public final class CompanyRows {

  /** Every so many-th customer is corrected by hand and put back by the ERP, again and again. */
  private static final int QUARRELS_EVERY = 7;

  /** Every so many-th customer was handed from colleague to colleague. */
  private static final int PASSED_ON_EVERY = 41;

  private final Period period;
  private final Dice seed;

  public CompanyRows(Period period, Dice seed) {
    this.period = period;
    this.seed = seed;
  }

  public DemoRow row(Customer customer) {
    var dice = seed.fork("company row " + customer.number());
    var known = Acquaintance.of(customer, period, seed);
    var changes = new ArrayList<DemoChange>();
    if (known.externalIds().containsKey(Feed.ERP) && customer.number() % QUARRELS_EVERY == 0) {
      quarrel(customer, known.phone(), changes, dice);
    }
    if (passedOn(customer)) {
      handOver(customer, changes, dice);
    }
    changes.sort(Comparator.comparing(DemoChange::at));
    return new DemoRow(
        "company",
        customer.id(),
        known.externalIds(),
        customer.feed(),
        customer.feed() == Feed.APP ? customer.owner() : null,
        customer.owner(),
        customer.created(),
        values(customer, known, dice).map(),
        changes);
  }

  public static boolean passedOn(Customer customer) {
    return customer.twinOf() == null && customer.number() % PASSED_ON_EVERY == 0;
  }

  private static Values values(Customer customer, Acquaintance known, Dice dice) {
    return new Values()
        .with("name", customer.title())
        .with("industry", customer.industry())
        .with("employees", customer.employees())
        .with("domains", List.of(customer.domain()))
        .with("status", status(customer))
        .with("phones", List.of(Values.labelled(known.phone(), "work")))
        .with("address", known.address())
        .with(
            "x_fax", dice.chance(0.55) ? Numbering.landline(customer.country().code(), dice) : null)
        .with("x_hall_area", dice.chance(0.3) ? dice.between(8, 400) * 10 : null)
        .with("x_bonus_level", bonus(customer, dice));
  }

  private static String status(Customer customer) {
    if (customer.quiet()) {
      return "former";
    }
    return customer.tier() == 'C' && customer.number() % 3 == 0 ? "prospect" : "customer";
  }

  /** The bonus list is given to everybody who asked: no group was ever left out to compare with. */
  private static @Nullable String bonus(Customer customer, Dice dice) {
    return switch (customer.tier()) {
      case 'A' -> "gold";
      case 'B' -> "silver";
      default -> dice.chance(0.25) ? "bronze" : null;
    };
  }

  /** The colleague writes the new number, the nightly ERP run brings the old one back. */
  private void quarrel(Customer customer, String kept, List<DemoChange> changes, Dice dice) {
    var corrected = Numbering.landline(customer.country().code(), dice);
    var old = List.of(Values.labelled(kept, "work"));
    var fresh = List.of(Values.labelled(corrected, "work"));
    var day = Period.dayOf(customer.created()).plusDays(dice.between(20, 90));
    int rounds = dice.between(2, 5);
    for (int i = 0; i < rounds && period.past(day.plusDays(2)); i++) {
      var typed = Period.during(Period.workday(day), dice);
      changes.add(DemoChange.of(typed, Feed.APP, customer.owner(), "phones", old, fresh));
      var night = Period.at(Period.dayOf(typed).plusDays(1), 2, 10);
      changes.add(DemoChange.of(night, Feed.ERP, null, "phones", fresh, old));
      day = day.plusDays(dice.between(45, 160));
    }
    if (!changes.isEmpty() && !period.past(changes.getLast().at())) {
      changes.subList(changes.size() - 2, changes.size()).clear();
    }
  }

  /** Five colleagues in three years; the last one is the owner of today. */
  private void handOver(Customer customer, List<DemoChange> changes, Dice dice) {
    var team = Staff.reps(customer.country().team());
    long span = period.now().getEpochSecond() - customer.created().getEpochSecond();
    int hands = 5;
    var from = team.get(dice.between(0, team.size() - 1)).key();
    for (int i = 1; i <= hands; i++) {
      Instant at = customer.created().plusSeconds(span * i / (hands + 1));
      var previous = from;
      var others = team.stream().filter(c -> !c.key().equals(previous)).toList();
      var to = i == hands ? customer.owner() : dice.pick(others).key();
      if (!to.equals(from)) {
        changes.add(DemoChange.of(at, Feed.APP, "holger.lindner", "owner", from, to));
      }
      from = to;
    }
  }
}
