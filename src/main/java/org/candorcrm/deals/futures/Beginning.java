package org.candorcrm.deals.futures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.candorcrm.deals.futures.Arrivals.Typical;
import org.candorcrm.deals.past.DealLife;
import org.candorcrm.statistics.Forecasts;
import org.candorcrm.statistics.Series;

/** Looks ahead on how many deals begin, from how many began in each whole month. */
public final class Beginning {

  private static final int LONGEST = 60;
  private static final int FEW = 4;
  private static final double LATELY = 365;
  private static final int MOST_TYPICAL = 500;

  /** The range of four in five, in standard deviations. */
  private static final double EIGHTY = 2 * 1.2816;

  private Beginning() {}

  /**
   * @param won by pipeline: of a deal that begins, the chance of being won, parted by weeks
   */
  public static Arrivals of(List<DealLife> lives, Horizon horizon, Function<String, double[]> won) {
    var counts = counts(lives, horizon);
    var typical = typical(lives, horizon.day().toEpochDay());
    if (counts.length == 0 || typical.isEmpty()) {
      return Arrivals.NONE;
    }
    var mean = new double[Horizon.MONTHS];
    var spread = new double[Horizon.MONTHS];
    if (counts.length < FEW) {
      double average = Arrays.stream(counts).average().orElse(0);
      Arrays.fill(mean, average);
      Arrays.fill(spread, Math.max(Math.sqrt(average), average / 2));
    } else {
      var ahead = Forecasts.of(new Series(counts, 12), Horizon.MONTHS);
      System.arraycopy(ahead.mean(), 0, mean, 0, Horizon.MONTHS);
      for (int i = 0; i < Horizon.MONTHS; i++) {
        spread[i] = (ahead.eighty().upper()[i] - ahead.eighty().lower()[i]) / EIGHTY;
      }
    }
    mean[0] *= horizon.rest();
    spread[0] *= Math.sqrt(horizon.rest());
    var first = new HashMap<String, double[]>();
    var later = new HashMap<String, double[]>();
    for (var pipeline : typical.stream().map(Typical::pipeline).distinct().toList()) {
      var weeks = won.apply(pipeline);
      first.put(pipeline, delays(weeks, 1 - horizon.rest()));
      later.put(pipeline, delays(weeks, 0));
    }
    return new Arrivals(mean, spread, first, later, typical);
  }

  /** The oldest month first, the newest is the last whole one. */
  public static double[] counts(List<DealLife> lives, Horizon horizon) {
    var present = horizon.day().withDayOfMonth(1);
    var counts = new double[LONGEST];
    int oldest = LONGEST;
    for (var life : lives) {
      var month = java.time.LocalDate.ofEpochDay((long) Math.floor(life.born())).withDayOfMonth(1);
      int ago = (int) java.time.temporal.ChronoUnit.MONTHS.between(month, present);
      if (ago >= 1) {
        int place = Math.max(0, LONGEST - ago);
        counts[place] += ago > LONGEST ? 0 : 1;
        oldest = Math.min(oldest, place);
      }
    }
    // The month in which it all began may be a part of one.
    int whole = oldest == 0 ? 0 : Math.min(LONGEST, oldest + 1);
    return Arrays.copyOfRange(counts, whole, LONGEST);
  }

  private static List<Typical> typical(List<DealLife> lives, double day) {
    var lately = new ArrayList<Typical>();
    for (var life : lives) {
      if (life.born() < day && life.born() >= day - LATELY && !life.withoutRate()) {
        double amount = life.toldAfterwards() ? Double.NaN : life.amountAt(day);
        lately.add(new Typical(life.team(), life.pipeline(), amount));
      }
    }
    int every = Math.ceilDiv(lately.size(), MOST_TYPICAL);
    return java.util.stream.IntStream.range(0, lately.size())
        .filter(i -> i % every == 0)
        .mapToObj(lately::get)
        .toList();
  }

  /** By months after the beginning, which lies evenly in what is left of its month. */
  private static double[] delays(double[] weeks, double gone) {
    var months = new double[Horizon.MONTHS];
    int steps = 8;
    for (int week = 0; week < weeks.length; week++) {
      for (int i = 0; i < steps; i++) {
        double begins = gone + (1 - gone) * (i + 0.5) / steps;
        int month = (int) Math.floor(begins + (week + 0.5) * 7 / 30.44);
        if (month < months.length) {
          months[month] += weeks[week] / steps;
        }
      }
    }
    return months;
  }
}
