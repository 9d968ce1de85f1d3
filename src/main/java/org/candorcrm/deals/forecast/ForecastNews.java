package org.candorcrm.deals.forecast;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.candorcrm.access.Viewer;
import org.candorcrm.deals.forecast.ForecastView.MovedView;
import org.candorcrm.platform.Messages;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.WrittenDay;
import org.candorcrm.records.Noteworthy;
import org.candorcrm.records.NoteworthySource;
import org.springframework.stereotype.Component;

/**
 * What has moved behind the forecast, for whoever sees all deals and may have it learn anew. That a
 * stage says another probability than happens is told with the stages.
 */
@Component
final class ForecastNews implements NoteworthySource {

  private static final Set<String> SHARES = Set.of("stage", "calibration");
  private static final String ARRIVALS = "arrivals";
  private static final double LEAST = 0.3;
  private static final double MOST = 0.9;

  private final ReadingForecast reading;
  private final ForecastSight sight;

  ForecastNews(ReadingForecast reading, ForecastSight sight) {
    this.reading = reading;
    this.sight = sight;
  }

  @Override
  public List<Noteworthy> of(Viewer viewer, Instant since, Locale locale) {
    try {
      sight.check(viewer);
      if (!sight.seesAll(viewer)) {
        return List.of();
      }
      var forecast = reading.latest(viewer, Asked.WORKSPACE);
      boolean refit = forecast.refit() != null;
      return !forecast.mayPlan()
          ? List.of()
          : forecast.moved().stream()
              .filter(one -> SHARES.contains(one.kind()) || one.kind().equals(ARRIVALS))
              .map(one -> noteworthy(one, refit, locale))
              .toList();
    } catch (Problem notForThem) {
      return List.of();
    }
  }

  private static Noteworthy noteworthy(MovedView one, boolean refit, Locale locale) {
    double scale = one.kind().equals(ARRIVALS) ? 1 : 100;
    var label = one.label();
    Map<String, Object> words =
        Map.of(
            "name", label == null ? one.subject() : label,
            "since", WrittenDay.of(one.since(), locale),
            "before", Math.round(one.before() * scale),
            "after", Math.round(one.after() * scale),
            "deals", one.deals());
    return new Noteworthy(
        "drift",
        "drift:forecast:" + one.kind() + ":" + one.subject() + ":" + one.since(),
        weight(one),
        Messages.text("noteworthy.drift.forecast." + one.kind(), locale, words),
        Messages.text(
            "noteworthy.drift.forecast.line." + (refit ? "refit" : "deals"), locale, words),
        "/insight/forecast");
  }

  /** By how much of itself it moved. */
  private static double weight(MovedView one) {
    double larger = Math.max(Math.abs(one.before()), Math.abs(one.after()));
    double moved = larger == 0 ? 0 : Math.abs(one.after() - one.before()) / larger;
    return Math.min(MOST, LEAST + moved);
  }
}
