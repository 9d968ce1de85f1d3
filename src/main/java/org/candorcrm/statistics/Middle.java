package org.candorcrm.statistics;

import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The median of records, and where the true one lies at 95 percent by the ranks alone (W. Thompson,
 * "On confidence ranges for the median and other expectation distributions", Annals of Mathematical
 * Statistics 7, 1936). Whether two differ is told by how many of either lie above the middle of all
 * (A. Mood, "Introduction to the theory of statistics", 1950; with the correction of Yates). No
 * shape of the distribution is assumed; records are taken for independent.
 */
public record Middle(double lower, double upper) {

  /** Of fewer records even the least and the largest do not hold the median often enough. */
  private static final int FEWEST = 6;

  private static final int FEWEST_TO_COMPARE = 8;
  private static final double TAIL = 0.025;

  /**
   * @param values how often each value was seen
   * @return null for too few records
   */
  public static @Nullable Middle of(SortedMap<Double, Long> values) {
    long n = count(values);
    if (n < FEWEST) {
      return null;
    }
    long rank = rank(n);
    return new Middle(at(values, rank), at(values, n + 1 - rank));
  }

  /**
   * Whether two medians differ by more than chance makes them differ in 95 of 100 cases.
   *
   * @return null for too few records
   */
  public static @Nullable Boolean differ(
      SortedMap<Double, Long> one, SortedMap<Double, Long> other) {
    long n = count(one);
    long m = count(other);
    if (n < FEWEST_TO_COMPARE || m < FEWEST_TO_COMPARE) {
      return null;
    }
    var all = new java.util.TreeMap<>(one);
    other.forEach((value, times) -> all.merge(value, times, Long::sum));
    double middle = at(all, (n + m + 1) / 2);
    double above = above(one, middle);
    double otherAbove = above(other, middle);
    double pooled = (above + otherAbove) / (n + m);
    if (pooled == 0 || pooled == 1) {
      return false;
    }
    double correction = 0.5 * (1.0 / n + 1.0 / m);
    double apart = Math.max(0, Math.abs(above / n - otherAbove / m) - correction);
    double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / n + 1.0 / m));
    return apart > Share.NINETY_FIVE * error;
  }

  /** The largest rank below which the median lies at most in one of forty. */
  private static long rank(long n) {
    double log = n * Math.log(0.5);
    double sum = 0;
    long rank = 0;
    while (rank < n / 2) {
      sum += Math.exp(log);
      if (sum > TAIL) {
        break;
      }
      log += Math.log((double) (n - rank) / (rank + 1));
      rank++;
    }
    return Math.max(1, rank);
  }

  private static long count(Map<Double, Long> values) {
    return values.values().stream().mapToLong(Long::longValue).sum();
  }

  private static double at(SortedMap<Double, Long> values, long rank) {
    long passed = 0;
    for (var one : values.entrySet()) {
      passed += one.getValue();
      if (passed >= rank) {
        return one.getKey();
      }
    }
    return values.lastKey();
  }

  private static long above(SortedMap<Double, Long> values, double middle) {
    return values.tailMap(Math.nextUp(middle)).values().stream().mapToLong(Long::longValue).sum();
  }
}
