package org.candorcrm.demo.selling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.candorcrm.demo.world.Country;
import org.candorcrm.demo.world.Dice;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.Period;
import org.candorcrm.demo.world.Staff;

/** Throws the leads: those that became deals, and the many that did not. */
public final class Leads {

  private static final double FROM_A_LEAD = 0.24;

  /** So many of them came in the last week, which surprises. */
  private static final int LOUD = 60;

  private static final int FAIR_LIST_DELAY_DAYS = 4;

  private final Period period;
  private final Dice dice;
  private final List<Lead> all = new ArrayList<>();

  private Leads(Period period, Dice dice) {
    this.period = period;
    this.dice = dice;
  }

  public static List<Lead> all(Period period, Dice seed, List<Deal> deals) {
    var leads = new Leads(period, seed.fork("leads"));
    for (var deal : deals) {
      if (deal.contact() != null && leads.dice.chance(FROM_A_LEAD)) {
        leads.before(deal);
      }
    }
    while (leads.all.size() < Lead.COUNT - LOUD) {
      leads.all.add(leads.unconverted(leads.all.size() + 1, false));
    }
    var loud = new Leads(period, seed.fork("loud leads"));
    while (leads.all.size() < Lead.COUNT) {
      leads.all.add(loud.unconverted(leads.all.size() + 1, true));
    }
    leads.all.sort(Comparator.comparing(Lead::created).thenComparing(Lead::number));
    return leads.all;
  }

  /** The request from which a deal came. */
  private void before(Deal deal) {
    var person = java.util.Objects.requireNonNull(deal.contact());
    var asked = deal.created().minusSeconds(86_400L * dice.days(6, 0.6));
    if (Period.dayOf(asked).isBefore(period.first())) {
      return;
    }
    all.add(
        new Lead(
            all.size() + 1,
            deal.customer().country(),
            person.first(),
            person.last(),
            deal.customer().title(),
            person.email(),
            dice.chance(0.7) ? Feed.MARKETING : Feed.WEBSHOP,
            deal.owner(),
            asked,
            asked.plusSeconds(40),
            "converted",
            deal.created(),
            deal));
  }

  /**
   * @param lately whether they filled in the form of the website in the last seven days, when it is
   *     as loud as never before
   */
  private Lead unconverted(int number, boolean lately) {
    var country = Country.any(dice);
    var first = dice.pick(dice.chance(0.34) ? country.women() : country.men());
    var last = dice.pick(country.last());
    var name =
        dice.pick(country.stems())
            .then(dice.pick(country.endings()))
            .space(dice.pick(country.trades()));
    var feed = lately ? Feed.MARKETING : feed();
    var asked = lately ? lately() : asked(feed);
    var created = feed == Feed.FAIRS ? listed(asked) : asked.plusSeconds(40);
    var handled = created.plusSeconds(86_400L * dice.days(9, 0.8));
    boolean past = period.past(handled);
    return new Lead(
        number,
        country,
        first,
        last,
        name.own(),
        first.slug() + "." + last.slug() + "@" + name.slug() + ".example",
        feed,
        dice.pick(Staff.reps(country.team())).key(),
        asked,
        created,
        past ? outcome() : "new",
        past ? handled : created,
        null);
  }

  private Instant lately() {
    return Period.during(period.today().minusDays(dice.between(1, 7)), dice);
  }

  private Feed feed() {
    return switch (dice.weighted(46, 14, 30, 10)) {
      case 0 -> Feed.MARKETING;
      case 1 -> Feed.WEBSHOP;
      case 2 -> Feed.FAIRS;
      default -> Feed.DEALERS;
    };
  }

  private String outcome() {
    return switch (dice.weighted(64, 12, 10, 14)) {
      case 0 -> "disqualified";
      case 1 -> "working";
      case 2 -> "qualified";
      default -> "new";
    };
  }

  private Instant asked(Feed feed) {
    var day = feed == Feed.FAIRS ? fairDay() : period.busyDay(dice);
    if (feed == Feed.DEALERS) {
      var last = period.today().minusDays(Feed.DEALERS_SILENT_FOR_DAYS);
      day = day.isAfter(last) ? period.busyDay(dice) : day;
      day = day.isAfter(last) ? last.minusDays(dice.between(1, 200)) : day;
    }
    return Period.during(day, dice);
  }

  /** Three fairs a year, four days each. */
  private LocalDate fairDay() {
    while (true) {
      var year = period.first().getYear() + dice.between(0, 3);
      var month = dice.pick(List.of(3, 6, 10));
      var day = LocalDate.of(year, month, 10).plusDays(dice.between(0, 3));
      if (!day.isBefore(period.first()) && period.past(day.plusDays(FAIR_LIST_DELAY_DAYS + 4))) {
        return day;
      }
    }
  }

  private Instant listed(Instant asked) {
    var fair = Period.dayOf(asked).withDayOfMonth(13);
    return Period.at(Period.workday(fair.plusDays(FAIR_LIST_DELAY_DAYS)), 13, dice.between(0, 9));
  }
}
