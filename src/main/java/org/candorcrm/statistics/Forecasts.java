package org.candorcrm.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.candorcrm.statistics.Forecast.Interval;
import org.candorcrm.statistics.forecasting.Outlook;
import org.candorcrm.statistics.forecasting.Widths;

/**
 * Looks ahead on series. The mean is a combination of exponential smoothing, the optimised theta
 * method, complex smoothing and autoregression, each as loud as it was right on the newest values;
 * where most values are zero, demand that comes now and then is expected instead. The intervals are
 * as wide as rehearsals say that they must be: what would have been said a while ago is compared
 * with what came. Where one says which days the steps are, what follows the calendar is taken out
 * before and put back after. Series asked together learn from each other's rehearsals, so ask for
 * them together.
 *
 * <p>A series that never was negative is not expected to be.
 */
public final class Forecasts {

  private static final String NOT_AHEAD = "One looks at least one step ahead.";

  private Forecasts() {}

  /**
   * @param horizon how many steps to look ahead, at least 1
   */
  public static Forecast of(Series series, int horizon) {
    return together(List.of(series), horizon).getFirst();
  }

  /**
   * The same for steps of which one knows the days: where the series clearly follows how many
   * working days a month has, or the last working days of the month, so does its forecast.
   */
  public static Forecast of(Series series, Calendar calendar, int horizon) {
    if (horizon < 1) {
      throw new IllegalArgumentException(NOT_AHEAD);
    }
    var outlook = Outlook.of(series.values(), series.period(), horizon, calendar);
    return together(List.of(series), List.of(outlook), horizon).getFirst();
  }

  /** Whether a series clearly follows the calendar beside its seasons. */
  public static boolean followsCalendar(Series series, Calendar calendar) {
    return Outlook.followsCalendar(series.values(), series.period(), calendar);
  }

  /**
   * Forecasts in the order of the series. Uses all processors.
   *
   * @param horizon how many steps to look ahead, at least 1
   */
  public static List<Forecast> together(List<Series> all, int horizon) {
    if (horizon < 1) {
      throw new IllegalArgumentException(NOT_AHEAD);
    }
    List<Outlook> outlooks =
        all.parallelStream()
            .map(series -> Outlook.of(series.values(), series.period(), horizon))
            .toList();
    return together(all, outlooks, horizon);
  }

  private static List<Forecast> together(List<Series> all, List<Outlook> outlooks, int horizon) {
    Widths eighty = Widths.of(outlooks, horizon, 0.80);
    Widths ninetyFive = Widths.of(outlooks, horizon, 0.95);
    return IntStream.range(0, all.size())
        .mapToObj(i -> forecast(all.get(i), outlooks.get(i), eighty, ninetyFive))
        .toList();
  }

  private static Forecast forecast(
      Series series, Outlook outlook, Widths eighty, Widths ninetyFive) {
    boolean neverNegative = Arrays.stream(series.values()).allMatch(value -> value >= 0);
    double least = neverNegative ? 0 : Double.NEGATIVE_INFINITY;
    double[] mean = Arrays.stream(outlook.mean()).map(value -> Math.max(least, value)).toArray();
    return new Forecast(
        mean, interval(outlook, eighty, least), interval(outlook, ninetyFive, least));
  }

  private static Interval interval(Outlook outlook, Widths widths, double least) {
    double[] mean = outlook.mean();
    double[] lower = new double[mean.length];
    double[] upper = new double[mean.length];
    for (int k = 0; k < mean.length; k++) {
      double width = widths.at(k) * outlook.reach()[k];
      lower[k] = Math.max(least, mean[k] - width);
      upper[k] = Math.max(least, mean[k] + width);
    }
    return new Interval(lower, upper);
  }
}
