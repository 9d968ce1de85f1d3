package org.candorcrm.deals.forecast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
      var learning = forecast.refit();
      // The screen offers to learn anew only where that would have said better.
      boolean refit = learning != null && learning.brierAfter() < learning.brierBefore();
      var moved =
          forecast.moved().stream()
              .map(one -> one.called(sight.stageName(one.subject(), locale)))
              .toList();
      return forecast.mayPlan() ? told(moved, refit, locale) : List.of();
    } catch (Problem notForThem) {
      return List.of();
    }
  }

  /** Shares that move together do so for one cause: the one that moved most tells of all. */
  static List<Noteworthy> told(List<MovedView> moved, boolean refit, Locale locale) {
    var all = new ArrayList<Noteworthy>();
    moved.stream()
        .filter(one -> one.kind().equals(ARRIVALS))
        .forEach(one -> all.add(noteworthy(one, refit, locale)));
    var shares =
        moved.stream()
            .filter(one -> SHARES.contains(one.kind()))
            .sorted(Comparator.comparingDouble(ForecastNews::weight).reversed())
            .toList();
    if (!shares.isEmpty()) {
      all.add(together(noteworthy(shares.getFirst(), refit, locale), shares, locale));
    }
    return all;
  }

  private static Noteworthy together(Noteworthy first, List<MovedView> shares, Locale locale) {
    var names =
        shares.stream()
            .skip(1)
            .filter(one -> one.kind().equals("stage"))
            .map(ForecastNews::name)
            .distinct()
            .collect(Collectors.joining(", "));
    if (names.isEmpty()) {
      return first;
    }
    var also = Messages.text("noteworthy.drift.forecast.also", locale, Map.of("names", names));
    return new Noteworthy(
        first.topic(),
        first.key(),
        first.weight(),
        first.text(),
        first.line() + " " + also,
        first.place(),
        first.about());
  }

  private static String name(MovedView one) {
    var label = one.label();
    return label == null ? one.subject() : label;
  }

  private static Noteworthy noteworthy(MovedView one, boolean refit, Locale locale) {
    double scale = one.kind().equals(ARRIVALS) ? 1 : 100;
    Map<String, Object> words =
        Map.of(
            "name", name(one),
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
        "/insight/forecast",
        one.kind().equals("stage") ? Noteworthy.STAGE_SHARES : null);
  }

  /** By how much of itself it moved. */
  private static double weight(MovedView one) {
    double larger = Math.max(Math.abs(one.before()), Math.abs(one.after()));
    double moved = larger == 0 ? 0 : Math.abs(one.after() - one.before()) / larger;
    return Math.min(MOST, LEAST + moved);
  }
}
