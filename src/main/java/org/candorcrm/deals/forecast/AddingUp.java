package org.candorcrm.deals.forecast;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.deals.forecast.ForecastTable.Run;
import org.candorcrm.deals.futures.Arrivals;
import org.candorcrm.deals.futures.Band;
import org.candorcrm.deals.futures.Corrections;
import org.candorcrm.deals.futures.Futures;
import org.candorcrm.deals.futures.Horizon;
import org.candorcrm.deals.futures.Scope;
import org.candorcrm.deals.futures.Span;
import org.candorcrm.deals.futures.Standing;
import org.candorcrm.deals.futures.Sums;
import org.candorcrm.records.Records;
import org.springframework.stereotype.Component;

/**
 * Adds up the deals that somebody may see and asks about, from what was kept of each. New deals are
 * taken to be shared out as the open ones are.
 */
@Component
final class AddingUp {

  private final KeptRows kept;
  private final Records records;
  private final ForecastSight sight;

  AddingUp(KeptRows kept, Records records, ForecastSight sight) {
    this.kept = kept;
    this.records = records;
    this.sight = sight;
  }

  /**
   * Deals that count for somebody.
   *
   * @param share how many of all new deals are theirs, 0 to 1
   */
  record Counted(List<KeptDeal> deals, double share) {

    List<Standing> standing() {
      return deals.stream().filter(deal -> !deal.won()).map(KeptDeal::standing).toList();
    }
  }

  Counted counted(Viewer viewer, Asked asked, Run run) {
    var ids = kept.ids(run.id());
    Set<UUID> seen =
        sight.seesAll(viewer) ? ids : new HashSet<>(records.among(viewer, "deals", null, ids));
    var deals = kept.deals(run.id(), seen);
    var open = deals.stream().filter(deal -> !deal.won()).toList();
    double all = Math.max(1, sight.seesAllOpen(viewer) ? open.size() : run.card().open());
    double theirs =
        open.stream().filter(deal -> !asked.mine() || viewer.user().equals(deal.owner())).count();
    return new Counted(
        deals.stream().filter(deal -> asked.holds(deal, viewer.user())).toList(),
        Math.min(1, theirs / all));
  }

  List<KeptBand> bands(
      Run run, Asked asked, Counted counted, List<Standing> standing, Arrivals arrivals) {
    var horizon = Horizon.of(run.day(), run.card().fiscalStart());
    var scope = asked.counted();
    var futures =
        Futures.of(standing, arrivals, run.card().swing(), List.of(scope), run.day().toEpochDay());
    return horizon.spans().stream()
        .map(span -> band(futures, run.card().ofEachSpan(), horizon, scope, span, counted.deals()))
        .toList();
  }

  private static KeptBand band(
      Futures futures,
      Corrections corrections,
      Horizon horizon,
      Scope scope,
      Span span,
      List<KeptDeal> deals) {
    var sums = sums(deals, span, horizon.day());
    var sorted = futures.sums(scope, horizon.monthsOf(span));
    return new KeptBand(
        scope, span, Band.of(corrections.at(span, horizon).of(sorted), sums.won()), sums);
  }

  private static Sums sums(List<KeptDeal> deals, Span span, LocalDate day) {
    double won = 0;
    double weighted = 0;
    double committed = 0;
    for (var deal : deals) {
      var due = deal.due();
      if (due == null || Double.isNaN(deal.amount())) {
        continue;
      }
      if (deal.won()) {
        won += span.holds(due) ? deal.amount() : 0;
        continue;
      }
      if (span.holds(due.isBefore(day) ? day : due)) {
        weighted += deal.amount() * deal.share();
        committed += deal.committed() ? deal.amount() : 0;
      }
    }
    return new Sums(won, won + weighted, won + committed);
  }
}
