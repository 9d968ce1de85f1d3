package org.candorcrm.deals.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.candorcrm.deals.futures.Miss;
import org.candorcrm.deals.futures.Rehearsal;
import org.candorcrm.deals.futures.Rehearsal.Said;
import org.jspecify.annotations.Nullable;

/**
 * How often we would have been right, over all rehearsals.
 *
 * @param spans how many months or quarters were rehearsed
 * @param held in how many of them it became what lay between P10 and P90
 * @param judged chances that were given and have come true or not
 * @param brier the mean square of what they were wrong by (Brier, 1950)
 * @param brierOfBase the same if the base rate of the time had been said of every deal
 * @param bins what was said against what came true
 * @param brierBefore of the same chances as they were before mornings taught how sure they may be;
 *     null: kept before it was reckoned
 * @param binsBefore of those
 * @param ahead how often it lay in the range of each month and quarter ahead
 */
record Proof(
    int spans,
    int held,
    int judged,
    double brier,
    double brierOfBase,
    List<Bin> bins,
    @Nullable Double brierBefore,
    @Nullable List<Bin> binsBefore,
    @Nullable List<Ahead> ahead) {

  /**
   * @param said the mean of the chances that were given
   */
  record Bin(double said, int deals, int won) {}

  /**
   * @param ahead 0 for the span that begins on the morning
   */
  record Ahead(String grain, int ahead, int spans, int held) {}

  private static final int BINS = 10;
  private static final int FEW = 8;

  Proof {
    bins = List.copyOf(bins);
    binsBefore = binsBefore == null ? null : List.copyOf(binsBefore);
    ahead = ahead == null ? null : List.copyOf(ahead);
  }

  static Proof of(List<Rehearsal> rehearsals) {
    var all = rehearsals.stream().flatMap(one -> one.said().stream()).toList();
    return new Proof(
        rehearsals.size(),
        (int) rehearsals.stream().filter(Rehearsal::held).count(),
        all.size(),
        brier(all, Said::chance),
        brier(all, Said::base),
        bins(all, Said::chance),
        brier(all, Said::before),
        bins(all, Said::before),
        ahead(rehearsals));
  }

  static double brier(List<Said> all) {
    return brier(all, Said::chance);
  }

  private static double brier(List<Said> all, ToDoubleFunction<Said> which) {
    return all.stream()
        .mapToDouble(one -> square(which.applyAsDouble(one), one.won()))
        .average()
        .orElse(0);
  }

  private static double square(double said, boolean won) {
    double wrong = said - (won ? 1 : 0);
    return wrong * wrong;
  }

  /** Tenths of chance; those that were given to a few deals only say nothing. */
  private static List<Bin> bins(List<Said> all, ToDoubleFunction<Said> which) {
    var bins = new ArrayList<Bin>();
    for (int i = 0; i < BINS; i++) {
      int bin = i;
      var some =
          all.stream()
              .filter(one ->
                  Math.min(BINS - 1, (int) Math.floor(which.applyAsDouble(one) * BINS)) == bin)
              .toList();
      if (some.size() >= FEW) {
        bins.add(
            new Bin(
                some.stream().mapToDouble(which).average().orElse(0),
                some.size(),
                (int) some.stream().filter(Said::won).count()));
      }
    }
    return bins;
  }

  private static List<Ahead> ahead(List<Rehearsal> rehearsals) {
    var places = new LinkedHashMap<List<Object>, List<Miss>>();
    rehearsals.stream()
        .flatMap(one -> one.misses().stream())
        .sorted(Comparator.comparing((Miss miss) -> miss.span().grain()).thenComparing(Miss::ahead))
        .forEach(miss ->
            places
                .computeIfAbsent(
                    List.of(miss.span().grain().word(), miss.ahead()), key -> new ArrayList<>())
                .add(miss));
    return places.values().stream()
        .map(some ->
            new Ahead(
                some.getFirst().span().grain().word(),
                some.getFirst().ahead(),
                some.size(),
                (int) some.stream().filter(Miss::held).count()))
        .toList();
  }
}
