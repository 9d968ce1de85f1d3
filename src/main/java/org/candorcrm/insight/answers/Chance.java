package org.candorcrm.insight.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.candorcrm.insight.measures.Line;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.measures.Tally;
import org.candorcrm.statistics.Contrast;
import org.candorcrm.statistics.Contrast.Day;
import org.candorcrm.statistics.Tail;
import org.jspecify.annotations.Nullable;

/** Whether two periods differ by more than chance would move them, at 95 percent. */
final class Chance {

  private Chance() {}

  /**
   * Counts, sums and averages of what happens are judged by their days (see {@link Contrast}), a
   * count of fewer days than that takes as two Poisson counts, shares by the two-proportion test.
   * Null where nothing can be said: what stands is not drawn anew each time.
   *
   * @param line its days; null where they are not known one by one
   */
  static @Nullable Boolean exceeded(
      Measure measure, Period period, Tally now, Tally before, @Nullable Line line) {
    var chance = of(measure, period, now, before, line);
    return chance == null ? null : chance < Contrast.UNLIKELY;
  }

  /** How rarely chance alone moves it so far; null where nothing can be said. */
  static @Nullable Double of(
      Measure measure, Period period, Tally now, Tally before, @Nullable Line line) {
    if (measure.stands()) {
      return null;
    }
    return switch (measure.function()) {
      case COUNT -> {
        var byDays = line == null ? null : totals(line, period);
        yield byDays == null ? counts(now, before) : byDays;
      }
      case SUM -> line == null ? null : totals(line, period);
      case AVERAGE ->
          line == null
              ? null
              : Contrast.chanceOfAverages(
                  days(line, period.from(), period.to()),
                  days(line, period.before(), period.beforeTo()));
      case SHARE -> now.n() == 0 || before.n() == 0 ? null : shares(now, before);
      case MEDIAN -> null;
    };
  }

  private static @Nullable Double totals(Line line, Period period) {
    return Contrast.chanceOfTotals(
        days(line, period.from(), period.to()), days(line, period.before(), period.beforeTo()));
  }

  private static List<Day> days(Line line, LocalDate from, LocalDate to) {
    Stream<LocalDate> all = from.datesUntil(to.plusDays(1));
    return all.map(
            day -> {
              var tally = line.days().getOrDefault(day, Tally.NONE);
              return new Day(day.getDayOfWeek().getValue(), tally.n(), tally.total().doubleValue());
            })
        .toList();
  }

  /** Their difference against the root of their sum. */
  private static double counts(Tally now, Tally before) {
    long both = now.n() + before.n();
    return both == 0 ? 1 : Tail.beyond((now.n() - before.n()) / Math.sqrt(both));
  }

  private static double shares(Tally now, Tally before) {
    double hits = now.total().doubleValue() + before.total().doubleValue();
    double pooled = hits / (now.n() + before.n());
    double spread = Math.sqrt(pooled * (1 - pooled) * (1.0 / now.n() + 1.0 / before.n()));
    double apart = now.total().doubleValue() / now.n() - before.total().doubleValue() / before.n();
    return spread == 0 ? 1 : Tail.beyond(apart / spread);
  }
}
