package org.candorcrm.identity.matching.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candorcrm.identity.matching.compare.Trait;

/** What one pass over a sample adds up. */
final class Sums {

  private static final double ANSWER = 5;

  final Counts same;
  final Counts kin;
  final Counts other;
  final Map<String, Double> bySources = new TreeMap<>();
  double matched;
  double relatives;
  private final List<Trait> traits;

  Sums(List<Trait> traits) {
    this.traits = traits;
    same = new Counts(traits);
    kin = new Counts(traits);
    other = new Counts(traits);
  }

  /** An answer of a person counts several times, but tells nothing of how many there are. */
  void add(Seen seen, int i, double[] classes) {
    boolean answered = seen.answers()[i] >= 0;
    double weight = answered ? ANSWER : 1;
    var agreement = seen.agreements()[i];
    same.add(agreement, classes[0] * weight);
    kin.add(agreement, classes[1] * weight);
    other.add(agreement, classes[1] + classes[2]);
    if (!answered) {
      matched += classes[0];
      relatives += classes[1];
      bySources.merge(Parameters.pair(seen.first()[i], seen.second()[i]), classes[0], Double::sum);
    }
  }

  Sums with(Sums more) {
    var all = new Sums(traits);
    for (var some : List.of(this, more)) {
      all.same.add(some.same);
      all.kin.add(some.kin);
      all.other.add(some.other);
      all.matched += some.matched;
      all.relatives += some.relatives;
      some.bySources.forEach((pair, sum) -> all.bySources.merge(pair, sum, Double::sum));
    }
    return all;
  }
}
