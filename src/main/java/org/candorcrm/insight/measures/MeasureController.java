package org.candorcrm.insight.measures;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Costly;
import org.candorcrm.insight.measures.MeasureViews.MeasureView;
import org.candorcrm.insight.measures.MeasureViews.SeriesView;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.query.DailyFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Costly
@RequestMapping("/api/measures")
final class MeasureController {

  private static final int USUAL_MONTHS = 13;

  private final Measures measures;
  private final MeasureSeries series;
  private final DailyFigures figures;
  private final SchedulerClient scheduler;
  private final Clock clock;

  MeasureController(
      Measures measures,
      MeasureSeries series,
      DailyFigures figures,
      SchedulerClient scheduler,
      Clock clock) {
    this.measures = measures;
    this.series = series;
    this.figures = figures;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** Whoever looks first in a new workspace has them prepared. */
  @GetMapping
  Map<String, List<MeasureView>> list(Viewer viewer, Locale locale) {
    if (!series.any()) {
      MeasureJob.ask(scheduler, clock);
    }
    var shown =
        measures.standard().stream()
            .filter(measure -> series.means(viewer, measure))
            .map(measure -> view(measure, locale))
            .toList();
    return Map.of("items", shown);
  }

  @GetMapping("/{key}/series")
  SeriesView series(
      Viewer viewer,
      @PathVariable String key,
      @RequestParam @Nullable String breakdown,
      @RequestParam @Nullable String from,
      @RequestParam @Nullable String to,
      @RequestParam(defaultValue = "month") String step) {
    var measure = measures.one(key);
    var last = to == null ? LocalDate.ofInstant(viewer.now(), ZoneOffset.UTC) : day("to", to);
    var first =
        from == null ? last.minusMonths(USUAL_MONTHS - 1L).withDayOfMonth(1) : day("from", from);
    return MeasureViews.of(
        series.of(viewer, measure, breakdown, first, last, Steps.named(step)), figures.currency());
  }

  private MeasureView view(Measure measure, Locale locale) {
    var run = series.run(measure, null).orElse(null);
    return new MeasureView(
        measure.key(),
        measure.labels().in(locale),
        measure.type(),
        measure.filter(),
        measure.function().word(),
        measure.field(),
        measure.hit(),
        measure.day(),
        measure.stands(),
        measure.unit().word(),
        measure.breakdowns(),
        run == null ? null : run.preparedAt(),
        run == null ? null : run.problem());
  }

  static LocalDate day(String name, String text) {
    try {
      var day = LocalDate.parse(text);
      if (day.getYear() >= 1900 && day.getYear() <= 2200) {
        return day;
      }
    } catch (DateTimeParseException notOne) {
      // Told below, as a day beyond the calendar is.
    }
    throw Problem.invalid("day_invalid").field(name);
  }
}
