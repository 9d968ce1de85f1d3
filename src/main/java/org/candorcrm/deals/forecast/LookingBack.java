package org.candorcrm.deals.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.Viewer;
import org.candorcrm.deals.forecast.KeptRuns.Said;
import org.candorcrm.deals.futures.Span;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What was said on an earlier day, and what became of it, for who sees all deals. */
@Component
final class LookingBack {

  private final ForecastTable runs;
  private final KeptRuns earlier;
  private final KeptRows kept;
  private final ForecastSight sight;
  private final ScopeNames names;
  private final ForecastSettings settings;

  LookingBack(
      ForecastTable runs,
      KeptRuns earlier,
      KeptRows kept,
      ForecastSight sight,
      ScopeNames names,
      ForecastSettings settings) {
    this.runs = runs;
    this.earlier = earlier;
    this.kept = kept;
    this.sight = sight;
    this.names = names;
    this.settings = settings;
  }

  /**
   * @param anew those of which nothing was kept: it is said anew from what was known then
   */
  record Days(List<LocalDate> items, List<LocalDate> anew) {

    Days {
      items = List.copyOf(items);
      anew = List.copyOf(anew);
    }
  }

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Then(LocalDate day, boolean anew, String currency, List<ThenSpan> spans) {}

  /**
   * @param became what was won in it, until today where it is not over; null: it lies ahead
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record ThenSpan(
      String grain,
      LocalDate starts,
      LocalDate ends,
      double p10,
      double p50,
      double p90,
      double won,
      double weighted,
      double committed,
      @Nullable Double became,
      boolean over) {}

  /** None for who may not see all deals: what was kept counts all of them. */
  Days days(Viewer viewer) {
    sight.check(viewer);
    var all = sight.sawAll(viewer) ? earlier.all() : List.<Said>of();
    return new Days(
        all.stream().map(Said::day).distinct().toList(),
        all.stream().filter(Said::anew).map(Said::day).toList());
  }

  /**
   * @throws Problem {@code forecast_day_unknown}
   */
  Then on(Viewer viewer, Asked asked, LocalDate day) {
    sight.check(viewer);
    var latest = runs.latest();
    if (latest == null || asked.mine() || !sight.sawAll(viewer)) {
      throw Problem.notFound("forecast_day_unknown");
    }
    names.look(viewer, asked);
    var then = earlier.on(day).orElseThrow(() -> Problem.notFound("forecast_day_unknown"));
    var won = earlier.outcomes(latest.id(), asked.counted());
    var spans =
        kept.bands(then.id(), asked.counted()).stream()
            .map(band -> span(band, won, latest.day()))
            .toList();
    return new Then(then.day(), then.anew(), settings.currency(), spans);
  }

  private static ThenSpan span(KeptBand one, Map<LocalDate, Double> won, LocalDate today) {
    var span = one.span();
    return new ThenSpan(
        span.grain().word(),
        span.starts(),
        span.ends(),
        Math.rint(one.band().at(0.1)),
        Math.rint(one.band().at(0.5)),
        Math.rint(one.band().at(0.9)),
        Math.rint(one.sums().won()),
        Math.rint(one.sums().weighted()),
        Math.rint(one.sums().committed()),
        became(span, won, today),
        span.ends().isBefore(today));
  }

  private static @Nullable Double became(Span span, Map<LocalDate, Double> won, LocalDate today) {
    double sum = 0;
    for (var month = span.starts(); !month.isAfter(span.ends()); month = month.plusMonths(1)) {
      var one = won.get(month);
      if (one == null && !month.isAfter(today)) {
        return null;
      }
      sum += one == null ? 0 : one;
    }
    return span.starts().isAfter(today) ? null : Math.rint(sum);
  }
}
