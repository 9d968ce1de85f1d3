package org.candorcrm.demo.contact;

import java.time.Instant;
import java.util.Optional;
import org.candorcrm.demo.world.Dice;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.Period;
import org.candorcrm.demo.world.Staff;

/**
 * When, and whether, a colleague writes down what happened. The team South writes late, and for ten
 * weeks hardly at all; mails are captured all the same, so it shows.
 */
public final class Logging {

  public static final int DROP_DAYS = 70;

  private static final double LATE_SOUTH = 0.45;
  private static final double LATE_ELSEWHERE = 0.05;
  private static final double STILL_LOGGED = 0.22;

  private final Period period;
  private final Dice dice;

  Logging(Period period, Dice dice) {
    this.period = period;
    this.dice = dice;
  }

  /** The moment of recording, or nothing if it never was. */
  Optional<Instant> typed(Instant happened, String colleague) {
    boolean south = Staff.named(colleague).team().equals(Staff.SOUTH);
    var day = Period.dayOf(happened);
    if (south && day.isAfter(period.today().minusDays(DROP_DAYS)) && !dice.chance(STILL_LOGGED)) {
      return Optional.empty();
    }
    var at = happened.plusSeconds(dice.between(120, 9_000));
    if (dice.chance(south ? LATE_SOUTH : LATE_ELSEWHERE)) {
      at = Period.during(Period.workday(day.plusDays(dice.between(3, 16))), dice);
    }
    return period.past(at) ? Optional.of(at) : Optional.empty();
  }

  /** Machines need a minute. */
  static Instant captured(Instant happened) {
    return happened.plusSeconds(60);
  }

  static boolean typed(Feed feed) {
    return feed == Feed.APP;
  }
}
