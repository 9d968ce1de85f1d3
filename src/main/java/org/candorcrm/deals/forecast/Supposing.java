package org.candorcrm.deals.forecast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.Viewer;
import org.candorcrm.deals.forecast.ForecastView.SpanView;
import org.candorcrm.deals.futures.Arrivals;
import org.candorcrm.deals.futures.Horizon;
import org.candorcrm.deals.past.Outcome;
import org.candorcrm.deals.past.Stages;
import org.candorcrm.platform.Problem;
import org.springframework.stereotype.Component;

/** What the latest forecast would say if something were otherwise. Nothing is kept of it. */
@Component
final class Supposing {

  private static final double USUAL_DAYS = 14;

  private final ReadingForecast reading;
  private final ForecastSight sight;
  private final AddingUp adding;
  private final ScopeNames names;
  private final Stages stages;

  Supposing(
      ReadingForecast reading,
      ForecastSight sight,
      AddingUp adding,
      ScopeNames names,
      Stages stages) {
    this.reading = reading;
    this.sight = sight;
    this.adding = adding;
    this.names = names;
    this.stages = stages;
  }

  /**
   * @throws Problem {@code forecast_not_made_yet}
   */
  List<SpanView> suppose(Viewer viewer, Asked asked, Supposition supposed) {
    sight.check(viewer);
    var run = reading.run();
    if (run == null) {
      throw Problem.notFound("forecast_not_made_yet");
    }
    names.look(viewer, asked);
    var counted = adding.counted(viewer, asked, run);
    double share = sight.seesAll(viewer) && !asked.mine() ? 1 : counted.share();
    var horizon = Horizon.of(run.day(), run.card().fiscalStart());
    var sooner = sooner(supposed);
    var standing =
        counted.standing().stream().map(deal -> supposed.of(deal, horizon, sooner)).toList();
    var arrivals = arrivals(supposed, run.card(), share);
    return reading.spans(viewer, asked, adding.bands(run, asked, counted, standing, arrivals));
  }

  /** More colleagues are not shared out: they bring what they bring where one looks. */
  private static Arrivals arrivals(Supposition supposed, Card card, double share) {
    var expected = card.arrivals().times(share * supposed.newDeals());
    var each = card.perPerson();
    if (supposed.people() == 0) {
      return expected;
    }
    if (each == null) {
      throw Problem.invalid("forecast_people_unknown").field("people");
    }
    return expected.with(supposed.people(), each);
  }

  /** A deal that has not passed a dropped stage yet saves the days that it usually takes. */
  private Map<String, Double> sooner(Supposition supposed) {
    var days = new HashMap<String, Double>();
    var open =
        stages.all().inOrder().stream().filter(one -> one.outcome() == Outcome.OPEN).toList();
    for (int i = 0; i < open.size(); i++) {
      double saved = 0;
      for (int later = i; later < open.size(); later++) {
        var stage = open.get(later);
        if (supposed.without().contains(stage.key())
            && stage.pipeline().equals(open.get(i).pipeline())) {
          saved += stage.usualDays() > 0 ? stage.usualDays() : USUAL_DAYS;
        }
      }
      days.merge(open.get(i).key(), saved, Math::max);
    }
    return days;
  }
}
