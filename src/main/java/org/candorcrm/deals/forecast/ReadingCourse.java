package org.candorcrm.deals.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.candorcrm.access.Viewer;
import org.candorcrm.deals.forecast.ForecastTable.Run;
import org.candorcrm.deals.futures.Span;
import org.candorcrm.deals.futures.UsualCourse;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Plan against actual through the present month or quarter: what should have come by each day for
 * the target to be reached in the usual course, what came, and what may still come.
 */
@Component
final class ReadingCourse {

  private final ReadingForecast reading;
  private final ForecastSight sight;
  private final ScopeNames names;
  private final AddingUp adding;
  private final ForecastSettings settings;

  ReadingCourse(
      ReadingForecast reading,
      ForecastSight sight,
      ScopeNames names,
      AddingUp adding,
      ForecastSettings settings) {
    this.reading = reading;
    this.sight = sight;
    this.names = names;
    this.adding = adding;
    this.settings = settings;
  }

  /**
   * @param should by today for the target; null: nothing is aimed at
   * @param won until today
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Course(
      String currency,
      String grain,
      LocalDate starts,
      LocalDate ends,
      LocalDate day,
      @Nullable Double target,
      @Nullable Double should,
      double won,
      List<Point> points) {}

  /**
   * In the evening of a day.
   *
   * @param won null after today
   * @param p10 null before today
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Point(
      LocalDate day,
      @Nullable Double should,
      @Nullable Double won,
      @Nullable Double p10,
      @Nullable Double p50,
      @Nullable Double p90) {}

  /**
   * @throws Problem {@code forecast_not_made_yet}
   */
  Course of(Viewer viewer, Asked asked, Span.Grain grain) {
    sight.check(viewer);
    var run = reading.run();
    if (run == null) {
      throw Problem.notFound("forecast_not_made_yet");
    }
    names.look(viewer, asked);
    var span = Span.around(grain, run.day(), run.card().fiscalStart());
    var said =
        reading.latest(viewer, asked).spans().stream()
            .filter(one -> one.grain().equals(grain.word()) && one.starts().equals(span.starts()))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("forecast_not_made_yet"));
    var won = adding.counted(viewer, asked, run).deals().stream().filter(KeptDeal::won).toList();
    var target = said.target() == null ? null : said.target().amount();
    var usual = run.card().course() == null ? UsualCourse.STRAIGHT : run.card().course();
    double gone = gone(span, run.day());
    double now = usual.by(grain, gone);
    var points = new ArrayList<Point>();
    for (var day : days(span, run)) {
      double share = usual.by(grain, gone(span, day));
      double further = now < 1 ? (share - now) / (1 - now) : gone(span, day);
      boolean over = !day.isAfter(run.day());
      boolean ahead = !day.isBefore(run.day());
      points.add(
          new Point(
              day,
              target == null ? null : Math.rint(target * share),
              over ? Math.rint(sum(won, span, day)) : null,
              ahead ? between(said.won(), said.p10(), further) : null,
              ahead ? between(said.won(), said.p50(), further) : null,
              ahead ? between(said.won(), said.p90(), further) : null));
    }
    return new Course(
        settings.currency(),
        grain.word(),
        span.starts(),
        span.ends(),
        run.day(),
        target,
        target == null ? null : Math.rint(target * now),
        said.won(),
        points);
  }

  private static TreeSet<LocalDate> days(Span span, Run run) {
    var days = new TreeSet<LocalDate>();
    long length = span.ends().toEpochDay() - span.starts().toEpochDay();
    for (int i = 0; i <= UsualCourse.STEPS; i++) {
      days.add(span.starts().plusDays(length * i / UsualCourse.STEPS));
    }
    days.add(run.day());
    return days;
  }

  /** The part of a span that is over in the evening of a day. */
  private static double gone(Span span, LocalDate day) {
    double starts = span.starts().toEpochDay();
    return (day.toEpochDay() + 1 - starts) / (span.ends().toEpochDay() + 1 - starts);
  }

  private static double between(double won, double end, double share) {
    return Math.rint(won + Math.max(0, end - won) * Math.clamp(share, 0, 1));
  }

  private static double sum(List<KeptDeal> won, Span span, LocalDate day) {
    return won.stream()
        .filter(deal -> deal.due() != null && span.holds(deal.due()) && !deal.due().isAfter(day))
        .mapToDouble(KeptDeal::amount)
        .filter(amount -> !Double.isNaN(amount))
        .sum();
  }
}
