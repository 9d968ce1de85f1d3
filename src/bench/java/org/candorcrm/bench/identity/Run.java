package org.candorcrm.bench.identity;

import java.util.List;
import java.util.stream.IntStream;
import org.candorcrm.identity.matching.Matching;
import org.candorcrm.identity.matching.Population;
import org.candorcrm.identity.matching.clusters.Clusters;
import org.candorcrm.identity.matching.clusters.Edge;
import org.candorcrm.identity.matching.clusters.Union;

/**
 * One run over a set: index, learn, compare, part. Knows nothing of any truth. The profiles of the
 * set are gone afterwards, because a million of them need room.
 */
record Run(Matching matching, List<Edge> edges, Clusters clusters, double seconds) {

  static Run over(Sets sets) {
    long from = System.nanoTime();
    var population = Population.of(sets.fields(), sets.profiles());
    sets.profiles().clear();
    var matching = Matching.of(population).learn(List.of());
    var edges = matching.edges();
    var clusters = matching.clusters(edges);
    return new Run(matching, edges, clusters, (System.nanoTime() - from) / 1e9);
  }

  /** What is linked without asking, as on a workspace: by pairs that are sure within a cluster. */
  int[] surely() {
    var union = new Union(clusters.of().length);
    edges.stream()
        .filter(Edge::linked)
        .filter(edge -> clusters.of()[edge.one()] == clusters.of()[edge.other()])
        .forEach(edge -> union.join(edge.one(), edge.other()));
    return IntStream.range(0, clusters.of().length).map(union::root).toArray();
  }
}
