package org.candorcrm.bench.identity;

import java.util.List;
import org.candorcrm.identity.matching.Matching;
import org.candorcrm.identity.matching.Population;
import org.candorcrm.identity.matching.clusters.Clusters;
import org.candorcrm.identity.matching.clusters.Edge;

/**
 * One run over a set: index, learn, compare, part. Knows nothing of any truth. The profiles of the
 * set are gone afterwards, because a million of them need room.
 */
record Run(Matching matching, List<Edge> edges, Clusters clusters, double seconds) {

  private static final double SURE = 0.99;

  static Run over(Sets sets) {
    long from = System.nanoTime();
    var population = Population.of(sets.fields(), sets.profiles());
    sets.profiles().clear();
    var matching = Matching.of(population).learn(List.of());
    var edges = matching.edges();
    var clusters = matching.clusters(edges);
    return new Run(matching, edges, clusters, (System.nanoTime() - from) / 1e9);
  }

  /** The clusters of records that are linked without asking; every other record is alone. */
  int[] surely() {
    var of = clusters.of().clone();
    for (int i = 0; i < of.length; i++) {
      if (clusters.sure()[i] < Run.SURE) {
        of[i] = of.length + i;
      }
    }
    return of;
  }
}
