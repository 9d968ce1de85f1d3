package org.candorcrm.deals.chances;

import java.util.List;
import org.candorcrm.deals.chances.Landmark.Place;
import org.candorcrm.deals.past.DealLife;
import org.candorcrm.deals.past.Outcome;

/**
 * How fast a workspace does well to forget: several half-lives say, on past mornings, what becomes
 * of the deals that stood open then within a quarter, and the one that was surprised least is taken
 * (prequential log score: Dawid, "Statistical theory: the prequential approach", Journal of the
 * Royal Statistical Society A 147, 1984). The newest morning counts most, and a year is left only
 * for what is clearly better.
 */
final class Forgetting {

  static final double USUAL = 365;
  private static final double[] OTHERS = {730, 180, 90, 45};

  private static final int MORNINGS = 5;
  private static final int WEEKS = 13;
  private static final double BETWEEN = 45;
  private static final double FADING = 0.75;
  private static final int FEW = 30;
  private static final int MOST = 500;
  private static final double CLEARLY = 2;
  private static final double LEAST = 0.001;

  /** Of more lives, so many tell as well how fast to forget. */
  private static final int ENOUGH = 20_000;

  private static final int PURPOSE = -21;

  private Forgetting() {}

  static double halfLife(List<DealLife> all, double from, double until) {
    var lives = Drawn.of(all, ENOUGH, PURPOSE);
    double best = USUAL;
    double least = surprise(lives, from, until, USUAL) - CLEARLY;
    for (double other : OTHERS) {
      double surprise = surprise(lives, from, until, other);
      if (surprise < least) {
        best = other;
        least = surprise;
      }
    }
    return best;
  }

  private static double surprise(List<DealLife> lives, double from, double until, double half) {
    double sum = 0;
    double counts = 1;
    for (int i = 0; i < MORNINGS; i++) {
      double morning = until - WEEKS * 7 - i * BETWEEN;
      sum += counts * morning(lives, from, morning, half);
      counts *= FADING;
    }
    return sum;
  }

  private static double morning(List<DealLife> lives, double from, double morning, double half) {
    var known = lives.stream().filter(life -> life.born() <= morning).toList();
    if (known.stream().filter(life -> life.over(morning) && life.closed() >= from).count() < FEW) {
      return 0;
    }
    var open = known.stream().filter(life -> life.open(morning)).toList();
    int every = Math.ceilDiv(Math.max(1, open.size()), MOST);
    var places = Places.of(known, from, morning, half);
    double sum = 0;
    for (int i = 0; i < open.size(); i += every) {
      var risks = places.at(Place.of(open.get(i), morning));
      sum -= Math.log(Math.max(LEAST, came(open.get(i), risks, morning)));
    }
    return sum;
  }

  /** What was said of that which came. */
  private static double came(DealLife life, Incidence risks, double morning) {
    double won = risks.within(Cause.WON, WEEKS);
    double lost = risks.within(Cause.LOST, WEEKS);
    if (!life.over(morning + WEEKS * 7)) {
      return 1 - won - lost;
    }
    return life.outcome() == Outcome.WON ? won : lost;
  }
}
