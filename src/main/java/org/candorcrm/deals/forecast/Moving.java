package org.candorcrm.deals.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.candorcrm.deals.futures.Beginning;
import org.candorcrm.deals.futures.Horizon;
import org.candorcrm.deals.futures.Rehearsal;
import org.candorcrm.deals.futures.Span;
import org.candorcrm.deals.past.DealLife;
import org.candorcrm.deals.past.Outcome;
import org.candorcrm.deals.past.Stages;
import org.candorcrm.deals.past.Stages.Stage;
import org.candorcrm.statistics.Changes;
import org.candorcrm.statistics.Evidence.Count;
import org.candorcrm.statistics.StatedShare;
import org.candorcrm.statistics.StatedShare.Left;

/** Looks for what has moved behind the forecast, month by month. */
final class Moving {

  private static final double LOOKS_BACK = 3 * 366;
  private static final int LEAST_MONTHS = 12;
  private static final int LEAST_SIDE = 30;
  private static final double SURE = 3.3;
  private static final double WORTH_SAYING = 0.05;

  private final List<DealLife> lives;
  private final Horizon horizon;
  private final List<Moved> found = new ArrayList<>();

  private Moving(List<DealLife> lives, Horizon horizon) {
    this.lives = lives;
    this.horizon = horizon;
  }

  static List<Moved> of(
      List<DealLife> lives, Stages.All stages, Horizon horizon, List<Rehearsal> rehearsals) {
    var moving = new Moving(lives, horizon);
    stages.inOrder().stream()
        .filter(stage -> stage.outcome() == Outcome.OPEN)
        .forEach(moving::stage);
    moving.arrivals();
    moving.calibration(rehearsals);
    return moving.found;
  }

  /** By the quarter in which deals left the stage. */
  private void stage(Stage stage) {
    var quarters = new TreeMap<LocalDate, Left>();
    for (var life : lives) {
      if (life.pipeline().equals(stage.pipeline())) {
        for (double left : life.leaving(stage.key())) {
          if (left > horizon.now() - LOOKS_BACK) {
            quarters.merge(quarter(left), left(life), Left::plus);
          }
        }
      }
    }
    var counts = StatedShare.ripe(List.copyOf(quarters.values()));
    if (counts.isEmpty()) {
      return;
    }
    var found = StatedShare.of(counts, stage.share());
    var now = found.now();
    var since = List.copyOf(quarters.keySet()).get(found.change());
    found
        .before()
        .ifPresent(before ->
            add(Moved.Kind.STAGE, stage, since, before.share(), now.share(), now.cases()));
    if (found.drifted()) {
      add(Moved.Kind.STAGE_SAYS, stage, since, stage.share(), now.share(), now.cases());
    }
  }

  private Left left(DealLife life) {
    int over = life.over(horizon.now()) ? 1 : 0;
    return new Left(1, new Count(life.outcome() == Outcome.WON ? over : 0, over));
  }

  private void add(
      Moved.Kind kind, Stage stage, LocalDate since, double before, double after, long deals) {
    found.add(new Moved(kind, stage.key(), since, before, after, (int) deals));
  }

  private static LocalDate quarter(double day) {
    return Span.around(Span.Grain.QUARTER, LocalDate.ofEpochDay((long) Math.floor(day)), 1)
        .starts();
  }

  private void arrivals() {
    var counts = Beginning.counts(lives, horizon);
    var points =
        counts.length >= LEAST_MONTHS
            ? Changes.in(counts)
            : List.<org.candorcrm.statistics.ChangePoint>of();
    if (points.isEmpty()) {
      return;
    }
    int cut = points.getLast().index();
    int begins = points.size() > 1 ? points.get(points.size() - 2).index() : 0;
    double before = sum(counts, begins, cut) / (cut - begins);
    double after = sum(counts, cut, counts.length) / (counts.length - cut);
    if (Math.abs(after - before) > WORTH_SAYING * Math.max(1, before)) {
      found.add(
          new Moved(
              Moved.Kind.ARRIVALS,
              "",
              horizon.day().withDayOfMonth(1).minusMonths((long) counts.length - cut),
              before,
              after,
              (int) sum(counts, cut, counts.length)));
    }
  }

  /** The newest rehearsals together, as many as make the difference the surest. */
  private void calibration(List<Rehearsal> rehearsals) {
    double said = 0;
    double won = 0;
    double variance = 0;
    int deals = 0;
    double best = SURE;
    Moved moved = null;
    for (int i = rehearsals.size() - 1; i >= Math.max(0, rehearsals.size() - 6); i--) {
      for (var one : rehearsals.get(i).said()) {
        said += one.chance();
        won += one.won() ? 1 : 0;
        variance += one.chance() * (1 - one.chance());
        deals++;
      }
      double z = variance > 0 ? Math.abs(won - said) / Math.sqrt(variance) : 0;
      if (deals >= LEAST_SIDE && z > best && Math.abs(won - said) / deals > WORTH_SAYING) {
        best = z;
        moved =
            new Moved(
                Moved.Kind.CALIBRATION,
                "",
                rehearsals.get(i).span().starts(),
                said / deals,
                won / deals,
                deals);
      }
    }
    if (moved != null) {
      found.add(moved);
    }
  }

  private static double sum(double[] values, int from, int until) {
    double sum = 0;
    for (int i = from; i < until; i++) {
      sum += values[i];
    }
    return sum;
  }
}
