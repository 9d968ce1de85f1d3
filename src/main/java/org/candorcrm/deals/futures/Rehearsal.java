package org.candorcrm.deals.futures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.candorcrm.deals.chances.PastMorning;
import org.candorcrm.deals.chances.Recalibration;
import org.candorcrm.deals.futures.Span.Grain;
import org.candorcrm.deals.past.DealLife;
import org.candorcrm.deals.past.Outcome;
import org.candorcrm.deals.past.Stages;

/**
 * What would have been said on the first morning of a span that is over, and what it became. Each
 * rehearsal learns anew from what had happened by then.
 *
 * @param first what was said of the span itself
 * @param misses what was said of every span ahead that is over now, itself among them
 * @param recalibration how sure chances could be, by what the mornings before had taught
 * @param morning chances as they were before that
 * @param said one for each deal that stood open then and is over now, or stood open a year ago
 * @param foretold what was said of every span ahead, for everybody of whom a forecast is told today
 */
public record Rehearsal(
    Miss first,
    double weighted,
    double committed,
    List<Miss> misses,
    Recalibration recalibration,
    PastMorning morning,
    List<Said> said,
    List<Foretold> foretold) {

  private static final int QUARTERS = 12;
  private static final int LEAST_QUARTERS = 6;
  private static final int LEAST_OVER = 20;
  private static final double YEAR = 365;

  /**
   * @param before what a deal was given before mornings taught how sure one may be
   * @param chance what it was given in the end
   * @param base the share of all deals that were over by then and won
   */
  public record Said(double before, double chance, double base, String stage, boolean won) {}

  public Rehearsal {
    misses = List.copyOf(misses);
    said = List.copyOf(said);
    foretold = List.copyOf(foretold);
  }

  public Span span() {
    return first.span();
  }

  public double p10() {
    return first.p10();
  }

  public double p50() {
    return first.p50();
  }

  public double p90() {
    return first.p90();
  }

  public double became() {
    return first.became();
  }

  public double halfLife() {
    return first.halfLife();
  }

  public boolean held() {
    return first.held();
  }

  /** Each as it would have been said with what the ones before it had taught. */
  public static List<Rehearsal> corrected(List<Rehearsal> raw) {
    return IntStream.range(0, raw.size()).mapToObj(i -> corrected(raw, i)).toList();
  }

  private static Rehearsal corrected(List<Rehearsal> raw, int i) {
    var one = raw.get(i);
    var by = Corrections.of(raw.subList(0, i), one.halfLife(), one.first.morning());
    return new Rehearsal(
        one.first.corrected(by.base()),
        one.weighted,
        one.committed,
        one.misses.stream()
            .map(miss -> miss.corrected(by.at(miss.span().grain(), miss.ahead())))
            .toList(),
        one.recalibration,
        one.morning,
        one.said,
        one.foretold.stream().map(said -> said.corrected(by)).toList());
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

  /**
   * The oldest first, each with what the mornings before it teach of how sure one may be.
   *
   * @param from nothing earlier is looked at on the first morning of a span, in days since 1970
   * @param teams those that are told of
   */
  public static List<Rehearsal> all(
      List<DealLife> lives,
      Stages.All stages,
      Horizon now,
      ToDoubleFunction<Span> from,
      Set<String> teams) {
    var mornings = new ArrayList<PastMorning>();
    var all = new ArrayList<Rehearsal>();
    for (var span : spans(lives, now)) {
      var sure = Recalibration.of(mornings, span.starts().toEpochDay());
      var one = of(lives, stages, span, now, from.applyAsDouble(span), sure, teams);
      mornings.add(one.morning());
      all.add(one);
    }
    return all;
  }

  public static Rehearsal of(
      List<DealLife> lives,
      Stages.All stages,
      Span span,
      Horizon now,
      double from,
      Recalibration sure,
      Set<String> teams) {
    var horizon = Horizon.of(span.starts(), now.fiscalStart());
    var before = Prediction.of(lives, stages, horizon, from, false);
    var then = before.recalibrated(sure);
    var scopes = then.scopes(teams);
    var futures = then.futures(scopes);
    var ahead =
        horizon.spans().stream().filter(one -> !one.starts().isBefore(span.starts())).toList();
    var misses =
        ahead.stream()
            .filter(one -> one.ends().isBefore(now.day()))
            .map(one -> miss(lives, one, horizon, futures, then.chances().halfLife()))
            .toList();
    var sums = Sums.of(lives, stages, span, horizon);
    return new Rehearsal(
        miss(lives, span, horizon, futures, then.chances().halfLife()),
        sums.weighted(),
        sums.committed(),
        misses,
        sure,
        PastMorning.of(horizon.now(), before.open(), before.outlooks()),
        said(before, then, span.starts().toEpochDay() < now.now() - YEAR),
        scopes.stream().flatMap(one -> foretold(one, ahead, then, futures, stages)).toList());
  }

  private static Stream<Foretold> foretold(
      Scope scope, List<Span> ahead, Prediction then, Futures futures, Stages.All stages) {
    var horizon = then.horizon();
    var theirs = then.open().stream().filter(scope::holds).toList();
    return ahead.stream()
        .map(span ->
            new Foretold(
                scope,
                span,
                horizon.ahead(span),
                Band.of(futures.sums(scope, horizon.monthsOf(span)), 0),
                Sums.of(theirs, stages, span, horizon)));
  }

  private static Miss miss(
      List<DealLife> lives, Span span, Horizon horizon, Futures futures, double halfLife) {
    var band = Band.of(futures.sums(Scope.WORKSPACE, horizon.monthsOf(span)), 0);
    return new Miss(
        horizon.day(),
        span,
        horizon.ahead(span),
        band.at(0.1),
        band.at(0.5),
        band.at(0.9),
        Sums.won(lives, span),
        halfLife);
  }

  /** What is still open after a year was not won in any sense that a forecast has. */
  private static List<Said> said(Prediction before, Prediction then, boolean longAgo) {
    double base = then.chances().base().probability();
    var said = new ArrayList<Said>();
    for (int i = 0; i < then.open().size(); i++) {
      var life = then.open().get(i);
      if (life.outcome() != Outcome.OPEN || longAgo) {
        var outlook = then.outlooks().get(i);
        said.add(
            new Said(
                before.outlooks().get(i).chance().probability(),
                outlook.chance().probability(),
                base,
                outlook.stage(),
                life.outcome() == Outcome.WON));
      }
    }
    return said;
  }
}
