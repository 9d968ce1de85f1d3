package org.candorcrm.deals.futures;

import java.util.List;
import java.util.stream.IntStream;
import org.candorcrm.deals.futures.Span.Grain;
import org.candorcrm.deals.past.DealLife;
import org.candorcrm.deals.past.Outcome;

/**
 * How much of what was won in a month or quarter had come by when, on average of the last ones.
 * Where there is no past, it comes evenly.
 *
 * @param month shares from nothing to one, at equal distances
 * @param quarter the same
 */
public record UsualCourse(List<Double> month, List<Double> quarter) {

  public static final int STEPS = 13;
  private static final int LOOKS_BACK = 8;

  private static final List<Double> EVENLY =
      IntStream.rangeClosed(0, STEPS).mapToObj(i -> (double) i / STEPS).toList();

  public static final UsualCourse STRAIGHT = new UsualCourse(EVENLY, EVENLY);

  public UsualCourse {
    month = List.copyOf(month);
    quarter = List.copyOf(quarter);
  }

  public static UsualCourse of(List<DealLife> lives, Horizon horizon) {
    return new UsualCourse(of(lives, horizon, Grain.MONTH), of(lives, horizon, Grain.QUARTER));
  }

  private static List<Double> of(List<DealLife> lives, Horizon horizon, Grain grain) {
    var won = new double[STEPS + 1];
    var span = Span.around(grain, horizon.day(), horizon.fiscalStart());
    for (int i = 0; i < LOOKS_BACK; i++) {
      span = span.previous();
      double starts = span.starts().toEpochDay();
      double length = span.ends().toEpochDay() + 1 - starts;
      for (var life : lives) {
        if (life.outcome() == Outcome.WON && span.holds(life.closed())) {
          double amount = life.amountAt(life.closed());
          int step = (int) Math.ceil((life.closed() - starts) / length * STEPS);
          won[Math.clamp(step, 1, STEPS)] += Double.isNaN(amount) ? 0 : amount;
        }
      }
    }
    double all = java.util.Arrays.stream(won).sum();
    if (all <= 0) {
      return EVENLY;
    }
    double sum = 0;
    var shares = new java.util.ArrayList<Double>();
    for (double part : won) {
      sum += part;
      shares.add(sum / all);
    }
    return shares;
  }

  /**
   * @param gone the part of the span that is over, 0 to 1
   */
  public double by(Grain grain, double gone) {
    var shares = grain == Grain.MONTH ? month : quarter;
    double place = Math.clamp(gone, 0, 1) * STEPS;
    int low = (int) Math.floor(place);
    int high = Math.min(STEPS, low + 1);
    return shares.get(low) + (place - low) * (shares.get(high) - shares.get(low));
  }
}
