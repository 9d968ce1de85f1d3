package org.candorcrm.deals.forecast;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has the forecast made anew, which is much work: none begins soon after another. */
@Component
final class AskingForecast {

  static final Duration PAUSE = Duration.ofMinutes(5);
  private static final int FIRST_YEAR = 1900;

  private final ForecastSight sight;
  private final ForecastTable table;
  private final ForecastSettings settings;
  private final SchedulerClient scheduler;
  private final Audit audit;
  private final Clock clock;

  AskingForecast(
      ForecastSight sight,
      ForecastTable table,
      ForecastSettings settings,
      SchedulerClient scheduler,
      Audit audit,
      Clock clock) {
    this.sight = sight;
    this.table = table;
    this.settings = settings;
    this.scheduler = scheduler;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * From what is known now; it follows in the background.
   *
   * @throws Problem {@code forecast_not_yours_to_plan}, {@code forecast_made_lately}
   */
  void anew(Viewer viewer) {
    sight.check(viewer);
    sight.checkPlanning(viewer);
    var now = Moments.now(clock);
    var free = free(now);
    if (free.isAfter(now)) {
      throw Problem.of(Status.TOO_MANY, "forecast_made_lately")
          .with("minutes", PAUSE.toMinutes())
          .with("retry_after", Math.max(1, Duration.between(now, free).toSeconds()));
    }
    ForecastJob.ask(scheduler, now);
  }

  /**
   * Forgets what came before a day, or nothing of the past; the forecast follows as soon as it may.
   *
   * @throws Problem {@code forecast_not_yours_to_plan}, {@code forecast_refit_invalid}
   */
  void refitted(Viewer viewer, @Nullable LocalDate from) {
    sight.check(viewer);
    sight.checkPlanning(viewer);
    var now = Moments.now(clock);
    if (from != null
        && (from.getYear() < FIRST_YEAR
            || from.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC)))) {
      throw Problem.invalid("forecast_refit_invalid").field("from");
    }
    settings.learnFrom(from, viewer.user(), now);
    audit.record(
        viewer,
        "forecast_refitted",
        "forecast",
        Map.of("from", from == null ? "" : from.toString()));
    ForecastJob.ask(scheduler, free(now));
  }

  /** When the next one may begin. */
  private Instant free(Instant now) {
    var last = table.latest();
    var free = last == null ? now : last.madeAt().plus(PAUSE);
    return free.isAfter(now) ? free : now;
  }
}
