package org.candorcrm.identity.matching.model;

import java.util.ArrayList;
import java.util.List;
import org.candorcrm.identity.matching.compare.Agreement;
import org.candorcrm.identity.matching.compare.Trait;

/** How often each level was seen, in parts of pairs. */
final class Counts {

  private final double[][] counts;

  Counts(List<Trait> traits) {
    counts = new double[traits.size()][];
    for (int t = 0; t < counts.length; t++) {
      counts[t] = new double[traits.get(t).levels().size()];
    }
  }

  void add(Agreement agreement, double weight) {
    for (int t = 0; t < counts.length; t++) {
      int level = agreement.level(t);
      if (level >= 0) {
        counts[t][level] += weight;
      }
    }
  }

  void add(Counts more) {
    for (int t = 0; t < counts.length; t++) {
      for (int l = 0; l < counts[t].length; l++) {
        counts[t][l] += more.counts[t][l];
      }
    }
  }

  double sum(int trait) {
    double sum = 0;
    for (double count : counts[trait]) {
      sum += count;
    }
    return sum;
  }

  /** The shares of the levels, with what was believed before as so many pairs. */
  List<Double> shares(int trait, List<Double> before, double prior) {
    double sum = prior;
    for (double count : counts[trait]) {
      sum += count;
    }
    var shares = new ArrayList<Double>();
    for (int l = 0; l < counts[trait].length; l++) {
      shares.add((counts[trait][l] + prior * before.get(l)) / sum);
    }
    return shares;
  }
}
