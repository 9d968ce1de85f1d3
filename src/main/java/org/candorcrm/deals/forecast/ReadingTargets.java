package org.candorcrm.deals.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.candorcrm.access.Viewer;
import org.candorcrm.deals.forecast.ForecastTable.Run;
import org.candorcrm.deals.forecast.ForecastView.Choice;
import org.candorcrm.deals.futures.Band;
import org.candorcrm.deals.futures.Span;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** How everything stands that is aimed at in the present month or quarter. */
@Component
final class ReadingTargets {

  private final ForecastTable table;
  private final ReadingForecast reading;
  private final ForecastSight sight;
  private final ScopeNames names;
  private final Targets targets;
  private final ForecastSettings settings;

  ReadingTargets(
      ForecastTable table,
      ReadingForecast reading,
      ForecastSight sight,
      ScopeNames names,
      Targets targets,
      ForecastSettings settings) {
    this.table = table;
    this.reading = reading;
    this.sight = sight;
    this.names = names;
    this.targets = targets;
    this.settings = settings;
  }

  /** All that somebody may see, the workspace first, their own last. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record AimsView(String currency, List<AimView> items) {

    AimsView {
      items = List.copyOf(items);
    }
  }

  /**
   * One target, and what may come of it.
   *
   * @param name empty for the workspace and for one's own deals
   * @param reaching the share of futures that reach it
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record AimView(
      String scope,
      String reference,
      String name,
      double amount,
      double won,
      double p10,
      double p50,
      double p90,
      double reaching) {}

  AimsView of(Viewer viewer, Span.Grain grain) {
    sight.check(viewer);
    var run = table.latest();
    if (run == null) {
      return new AimsView(settings.currency(), List.of());
    }
    var span = Span.around(grain, run.day(), run.card().fiscalStart());
    return new AimsView(
        settings.currency(),
        names.choices(viewer, run.id()).stream()
            .flatMap(choice -> aim(viewer, choice, span, run).stream())
            .toList());
  }

  private Optional<AimView> aim(Viewer viewer, Choice choice, Span span, Run run) {
    var asked = Asked.of(choice.scope(), choice.reference());
    var aim = targets.of(viewer, asked).get(Targets.key(span));
    if (aim == null) {
      return Optional.empty();
    }
    return reading.seen(viewer, asked, run).bands().stream()
        .filter(one -> one.span().equals(span))
        .findFirst()
        .map(one ->
            new AimView(
                choice.scope(),
                choice.reference(),
                choice.name(),
                aim.amount(),
                Math.rint(one.sums().won()),
                Math.rint(one.band().at(0.1)),
                Math.rint(one.band().at(0.5)),
                Math.rint(one.band().at(0.9)),
                reaching(one.band(), aim.amount())));
  }

  /** Counted as the futures are shown. */
  private static double reaching(Band band, double amount) {
    var dots = band.dots(ReadingForecast.DOTS);
    return Arrays.stream(dots).filter(dot -> Math.rint(dot) >= amount).count()
        / (double) dots.length;
  }
}
