package org.candorcrm.identity.matching.clusters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Who is who: the number of its cluster for each record, and how sure that is.
 *
 * @param of the cluster of each record, named after its first record
 * @param sure for each record, the probability that it belongs to its cluster, or, alone, that it
 *     belongs to nobody
 */
public record Clusters(int[] of, float[] sure) {

  private static final double SURE = 10;

  /**
   * Parts all records by the pairs that may be the same; needs only pairs above even odds, and
   * takes the others.
   */
  public static Clusters of(int records, List<Edge> edges, Supplier<Weigher> weighers) {
    var union = new Union(records);
    for (var edge : edges) {
      if (edge.odds() > 0) {
        union.join(edge.one(), edge.other());
      }
    }
    var byRoot = new HashMap<Integer, List<Edge>>();
    for (var edge : edges) {
      int root = union.root(edge.one());
      if (root == union.root(edge.other())) {
        byRoot.computeIfAbsent(root, fresh -> new ArrayList<>()).add(edge);
      }
    }
    var of = IntStream.range(0, records).toArray();
    var sure = new float[records];
    Arrays.fill(sure, 1);
    byRoot.values().parallelStream().forEach(some -> part(some, weighers.get(), of, sure));
    for (var edge : edges) {
      alone(edge.one(), edge, of, sure);
      alone(edge.other(), edge, of, sure);
    }
    return new Clusters(of, sure);
  }

  private static void part(List<Edge> edges, Weigher weigher, int[] of, float[] sure) {
    for (var records : Component.parted(edges, weigher)) {
      int name = records.stream().mapToInt(Integer::intValue).min().orElseThrow();
      records.forEach(record -> of[record] = name);
      if (records.size() > 1) {
        sure(records, weigher, sure);
      }
    }
  }

  private static void sure(List<Integer> records, Weigher weigher, float[] sure) {
    for (int record : records) {
      double sum = 0;
      for (int other : records) {
        sum += other == record ? 0 : Math.clamp(weigher.odds(record, other), -SURE, SURE);
      }
      sure[record] = (float) (1 / (1 + Math.exp(-sum / (records.size() - 1))));
    }
  }

  private static void alone(int record, Edge edge, int[] of, float[] sure) {
    int other = edge.one() == record ? edge.other() : edge.one();
    if (of[record] == record && of[record] != of[other] && sure[record] > 0.5f) {
      sure[record] = Math.min(sure[record], (float) Math.max(0.5, 1 - edge.probability()));
    }
  }
}
