package org.candorcrm.demo.customers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.candorcrm.demo.world.Country;
import org.candorcrm.demo.world.Dice;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.Period;
import org.candorcrm.demo.world.Spelled;
import org.candorcrm.demo.world.Staff;
import org.candorcrm.demo.world.Words;

/** Throws the companies that the demo company deals with. */
public final class Customers {

  public static final int COUNT = 1_104;

  private static final int LARGE_WITHOUT_DECIDER = 14;

  private final Period period;
  private final Dice dice;
  private final Set<String> taken = new HashSet<>();
  private int withoutDecider;

  private Customers(Period period, Dice dice) {
    this.period = period;
    this.dice = dice;
  }

  public static List<Customer> all(Period period, Dice dice) {
    var throwing = new Customers(period, dice.fork("customers"));
    var all = new ArrayList<Customer>();
    for (int number = 1; number <= COUNT; number++) {
      all.add(throwing.one(number));
    }
    return all;
  }

  private Customer one(int number) {
    var country = Country.any(dice);
    var name = freeName(country);
    char tier = "ABC".charAt(dice.weighted(6, 24, 70));
    var city = dice.pick(country.cities());
    boolean quiet = tier == 'C' && dice.chance(0.18);
    boolean blank = tier == 'A' && withoutDecider < LARGE_WITHOUT_DECIDER;
    withoutDecider += blank ? 1 : 0;
    return new Customer(
        number,
        country,
        city,
        dice.pick(country.streets()).replace("{n}", String.valueOf(dice.between(1, 140))),
        name,
        dice.pick(country.legal()),
        name.slug() + ".example",
        Words.any("industry", "en", dice),
        employees(tier),
        tier,
        created(),
        origin(),
        dice.pick(Staff.reps(country.team())).key(),
        quiet,
        blank,
        null);
  }

  private Spelled freeName(Country country) {
    for (int attempt = 0; ; attempt++) {
      var place = dice.pick(country.stems()).then(dice.pick(country.endings()));
      var name = place.space(dice.pick(country.trades()));
      if (attempt > 20) {
        name = name.space(new Spelled(String.valueOf(attempt), String.valueOf(attempt)));
      }
      if (taken.add(name.slug())) {
        return name;
      }
    }
  }

  private int employees(char tier) {
    return switch (tier) {
      case 'A' -> dice.between(250, 4_000);
      case 'B' -> dice.between(40, 260);
      default -> dice.between(2, 48);
    };
  }

  /** Nearly half came with the move from the old system, on the first two days. */
  private Instant created() {
    if (dice.chance(0.45)) {
      return Period.at(period.first(), 6, 0).plusSeconds(dice.between(0, 36 * 3600));
    }
    return Period.during(period.busyDay(dice), dice);
  }

  private Feed origin() {
    return switch (dice.weighted(34, 22, 18, 14, 12)) {
      case 0 -> Feed.APP;
      case 1 -> Feed.ERP;
      case 2 -> Feed.WEBSHOP;
      case 3 -> Feed.FAIRS;
      default -> Feed.MARKETING;
    };
  }
}
