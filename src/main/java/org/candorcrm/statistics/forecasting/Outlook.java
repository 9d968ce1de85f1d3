package org.candorcrm.statistics.forecasting;

import java.util.List;
import org.candorcrm.statistics.Calendar;

/**
 * What is expected after one series, and how far such expectations of it usually miss.
 *
 * @param mean one for each step ahead
 * @param reach the usual error at each step, in the unit of the series
 * @param scores what rehearsals found, in reaches
 */
public record Outlook(double[] mean, double[] reach, List<double[]> scores) {

  /** Whether a series clearly follows the calendar beside its seasons. */
  public static boolean followsCalendar(double[] values, int period, Calendar calendar) {
    return CalendarEffect.of(new Past(values, period), calendar, 1).there();
  }

  /**
   * The same of what is left without the effect of the calendar, which is put back after; without
   * an effect there is no difference.
   */
  public static Outlook of(double[] values, int period, int horizon, Calendar calendar) {
    CalendarEffect effect = CalendarEffect.of(new Past(values, period), calendar, horizon);
    if (!effect.there()) {
      return of(values, period, horizon);
    }
    Outlook plain = of(effect.takenOut(values), period, horizon);
    return new Outlook(
        effect.putBack(plain.mean, values.length),
        effect.stretched(plain.reach, values.length),
        plain.scores);
  }

  public static Outlook of(double[] values, int period, int horizon) {
    Past past = Freaks.replaced(new Past(values, period));
    Fitted fitted = Combination.of(past, horizon);
    return new Outlook(
        fitted.after(past, horizon),
        Reach.of(fitted, past, horizon),
        List.of(Rehearsal.of(past, horizon)));
  }
}
