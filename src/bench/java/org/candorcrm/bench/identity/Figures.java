package org.candorcrm.bench.identity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How well clusters fit the truth. By pairs: of those put together, how many belong together
 * (precision), and the other way round (recall). By clusters: those that are exactly right, among
 * clusters of two or more records.
 */
record Figures(
    long found, long true_, long right, long foundClusters, long trueClusters, long rightClusters) {

  /**
   * @param found the cluster of each record, @param truth likewise
   */
  static Figures of(int[] found, int[] truth) {
    Map<Long, Integer> both = new HashMap<>();
    for (int i = 0; i < found.length; i++) {
      both.merge((long) found[i] << 32 | truth[i] & 0xFFFFFFFFL, 1, Integer::sum);
    }
    var foundSizes = sizes(found);
    var trueSizes = sizes(truth);
    long right = both.values().stream().mapToLong(Figures::pairs).sum();
    long exact =
        both.entrySet().stream()
            .filter(one -> one.getValue() > 1)
            .filter(one -> one.getValue().equals(foundSizes.get((int) (one.getKey() >> 32))))
            .filter(one -> one.getValue().equals(trueSizes.get(one.getKey().intValue())))
            .count();
    return new Figures(
        foundSizes.values().stream().mapToLong(Figures::pairs).sum(),
        trueSizes.values().stream().mapToLong(Figures::pairs).sum(),
        right,
        foundSizes.values().stream().filter(size -> size > 1).count(),
        trueSizes.values().stream().filter(size -> size > 1).count(),
        exact);
  }

  private static Map<Integer, Integer> sizes(int[] clusters) {
    Map<Integer, Integer> sizes = new HashMap<>();
    IntStream.of(clusters).forEach(one -> sizes.merge(one, 1, Integer::sum));
    return sizes;
  }

  private static long pairs(int size) {
    return size * (size - 1L) / 2;
  }

  double precision() {
    return found == 0 ? 1 : (double) right / found;
  }

  double recall() {
    return true_ == 0 ? 1 : (double) right / true_;
  }

  double f1() {
    return f1(precision(), recall());
  }

  double clusterPrecision() {
    return foundClusters == 0 ? 1 : (double) rightClusters / foundClusters;
  }

  double clusterRecall() {
    return trueClusters == 0 ? 1 : (double) rightClusters / trueClusters;
  }

  double clusterF1() {
    return f1(clusterPrecision(), clusterRecall());
  }

  private static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "pairs: precision %.4f  recall %.4f  F1 %.4f   clusters: precision %.4f  recall %.4f  F1 %.4f",
        precision(),
        recall(),
        f1(),
        clusterPrecision(),
        clusterRecall(),
        clusterF1());
  }
}
