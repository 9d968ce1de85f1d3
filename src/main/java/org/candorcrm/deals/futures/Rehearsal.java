package org.candorcrm.deals.futures;

import java.util.ArrayList;
import java.util.List;
import org.candorcrm.deals.futures.Span.Grain;
import org.candorcrm.deals.past.DealLife;
import org.candorcrm.deals.past.Outcome;
import org.candorcrm.deals.past.Stages;

/**
 * What would have been said on the first morning of a span that is over, and what it became. Each
 * rehearsal learns anew from what had happened by then.
 *
 * @param became what was won in it
 * @param halfLife how fast was forgotten
 * @param said one for each deal that stood open then and is over now, or stood open a year ago
 */
public record Rehearsal(
    Span span,
    double p10,
    double p50,
    double p90,
    double weighted,
    double committed,
    double became,
    double halfLife,
    List<Said> said) {

  private static final int QUARTERS = 12;
  private static final int LEAST_QUARTERS = 6;
  private static final int LEAST_OVER = 20;
  private static final double YEAR = 365;

  /** The range of four in five, in standard deviations. */
  private static final double EIGHTY = 2 * 1.2816;

  /**
   * @param chance what a deal was given
   * @param base the share of all deals that were over by then and won
   */
  public record Said(double chance, double base, String stage, boolean won) {}

  public Rehearsal {
    said = List.copyOf(said);
  }

  /** The standard deviation that the range speaks of. */
  double deviation() {
    return (p90 - p10) / EIGHTY;
  }

  /** By how many deviations it was missed, had the middle been so much higher. */
  double away(double level) {
    return deviation() > 0 ? (became / level - p50) / deviation() : 0;
  }

  /** Each as it would have been said with what the ones before it had taught. */
  public static List<Rehearsal> corrected(List<Rehearsal> raw) {
    return java.util.stream.IntStream.range(0, raw.size())
        .mapToObj(
            i -> raw.get(i).corrected(Correction.of(raw.subList(0, i), raw.get(i).halfLife())))
        .toList();
  }

  private Rehearsal corrected(Correction by) {
    var range = by.of(new double[] {p10, p50, p90});
    return new Rehearsal(
        span, range[0], range[1], range[2], weighted, committed, became, halfLife, said);
  }

  public boolean held() {
    return became >= p10 && became <= p90;
  }

  /** The last twelve quarters that are over, or months where the past is short; oldest first. */
  public static List<Span> spans(List<DealLife> lives, Horizon horizon) {
    var quarters = spans(lives, horizon, Grain.QUARTER);
    return quarters.size() >= LEAST_QUARTERS ? quarters : spans(lives, horizon, Grain.MONTH);
  }

  private static List<Span> spans(List<DealLife> lives, Horizon horizon, Grain grain) {
    var spans = new ArrayList<Span>();
    var span = Span.around(grain, horizon.day(), horizon.fiscalStart()).previous();
    for (int i = 0; i < QUARTERS; i++) {
      double day = span.starts().toEpochDay();
      if (lives.stream().filter(life -> life.over(day)).count() < LEAST_OVER) {
        break;
      }
      spans.addFirst(span);
      span = span.previous();
    }
    return spans;
  }

  public static Rehearsal of(
      List<DealLife> lives, Stages.All stages, Span span, Horizon now, double from) {
    var horizon = Horizon.of(span.starts(), now.fiscalStart());
    double today = now.now();
    var then = Prediction.of(lives, stages, horizon, from, false);
    var futures = then.futures(List.of(Scope.WORKSPACE));
    var band = Band.of(futures.sums(Scope.WORKSPACE, horizon.monthsOf(span)), 0);
    var sums = Sums.of(lives, stages, span, horizon);
    double base = then.chances().base().probability();
    // What is still open after a year was not won in any sense that a forecast has.
    boolean longAgo = span.starts().toEpochDay() < today - YEAR;
    var said = new ArrayList<Said>();
    for (int i = 0; i < then.open().size(); i++) {
      var life = then.open().get(i);
      if (life.outcome() != Outcome.OPEN || longAgo) {
        var outlook = then.outlooks().get(i);
        said.add(
            new Said(
                outlook.chance().probability(),
                base,
                outlook.stage(),
                life.outcome() == Outcome.WON));
      }
    }
    return new Rehearsal(
        span,
        band.at(0.1),
        band.at(0.5),
        band.at(0.9),
        sums.weighted(),
        sums.committed(),
        Sums.won(lives, span),
        then.chances().halfLife(),
        said);
  }
}
