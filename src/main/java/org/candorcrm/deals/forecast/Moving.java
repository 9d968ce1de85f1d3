package org.candorcrm.deals.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.candorcrm.deals.futures.Beginning;
import org.candorcrm.deals.futures.Horizon;
import org.candorcrm.deals.futures.Rehearsal;
import org.candorcrm.deals.past.DealLife;
import org.candorcrm.deals.past.Outcome;
import org.candorcrm.deals.past.Stages;
import org.candorcrm.deals.past.Stages.Stage;
import org.candorcrm.statistics.Changes;

/** Looks for what has moved behind the forecast, month by month. */
final class Moving {

  private static final int MONTHS = 36;
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

  /** By the month in which deals that had reached the stage were over. */
  private void stage(Stage stage) {
    var won = new double[MONTHS];
    var all = new double[MONTHS];
    for (var life : lives) {
      int ago = life.over(horizon.now()) ? ago(life.closed()) : -1;
      boolean reached =
          life.pipeline().equals(stage.pipeline())
              && life.stays().stream().anyMatch(stay -> stay.stage().equals(stage.key()));
      if (reached && ago >= 1 && ago <= MONTHS) {
        all[MONTHS - ago]++;
        won[MONTHS - ago] += life.outcome() == Outcome.WON ? 1 : 0;
      }
    }
    int first = firstFull(all);
    double[] shares = shares(won, all, first);
    int since = Math.max(first, MONTHS - 12);
    if (shares.length >= LEAST_MONTHS) {
      var points = Changes.in(shares);
      if (!points.isEmpty()) {
        int cut = first + points.getLast().index();
        int begins = points.size() > 1 ? first + points.get(points.size() - 2).index() : first;
        double z =
            z(
                sum(won, begins, cut),
                sum(all, begins, cut),
                sum(won, cut, MONTHS),
                sum(all, cut, MONTHS));
        if (Math.abs(z) > SURE && sum(all, cut, MONTHS) >= LEAST_SIDE) {
          found.add(
              new Moved(
                  Moved.Kind.STAGE,
                  stage.key(),
                  month(cut),
                  sum(won, begins, cut) / sum(all, begins, cut),
                  sum(won, cut, MONTHS) / sum(all, cut, MONTHS),
                  (int) sum(all, cut, MONTHS)));
          since = Math.max(cut, since);
        }
      }
    }
    says(stage, since, sum(won, since, MONTHS), sum(all, since, MONTHS));
  }

  private void says(Stage stage, int since, double won, double all) {
    if (all < LEAST_SIDE || stage.share() <= 0 || stage.share() >= 1) {
      return;
    }
    double share = won / all;
    double sure = Math.sqrt(stage.share() * (1 - stage.share()) / all);
    if (Math.abs(share - stage.share()) > Math.max(WORTH_SAYING, SURE * sure)) {
      found.add(
          new Moved(
              Moved.Kind.STAGE_SAYS, stage.key(), month(since), stage.share(), share, (int) all));
    }
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

  private int ago(double day) {
    var month = LocalDate.ofEpochDay((long) Math.floor(day)).withDayOfMonth(1);
    return (int) ChronoUnit.MONTHS.between(month, horizon.day().withDayOfMonth(1));
  }

  private LocalDate month(int place) {
    return horizon.day().withDayOfMonth(1).minusMonths(MONTHS - (long) place);
  }

  private static int firstFull(double[] all) {
    int first = all.length;
    while (first > 0 && all[first - 1] >= 3) {
      first--;
    }
    return first;
  }

  private static double[] shares(double[] won, double[] all, int first) {
    var shares = new double[all.length - first];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = won[first + i] / all[first + i];
    }
    return shares;
  }

  private static double sum(double[] values, int from, int until) {
    double sum = 0;
    for (int i = from; i < until; i++) {
      sum += values[i];
    }
    return sum;
  }

  private static double z(double wonBefore, double before, double wonAfter, double after) {
    double share = (wonBefore + wonAfter) / (before + after);
    double sure = Math.sqrt(share * (1 - share) * (1 / before + 1 / after));
    return sure > 0 ? (wonAfter / after - wonBefore / before) / sure : 0;
  }
}
