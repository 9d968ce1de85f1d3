package org.candorcrm.deals.futures;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the futures of one span of time say, in money, with what is won already.
 *
 * @param quantiles as many values as are kept, the least first, each standing for as many futures
 */
public record Band(double[] quantiles) {

  private static final int KEPT = 200;

  /**
   * @param sorted the least first
   * @param already what was won in the span before today
   */
  public static Band of(double[] sorted, double already) {
    return new Band(
        IntStream.range(0, KEPT)
            .mapToDouble(i -> at(sorted, (i + 0.5) / KEPT) + already)
            .toArray());
  }

  public double at(double share) {
    return at(quantiles, share);
  }

  private static double at(double[] sorted, double share) {
    double place = Math.clamp(share * sorted.length - 0.5, 0, sorted.length - 1.0);
    int low = (int) Math.floor(place);
    int high = Math.min(sorted.length - 1, low + 1);
    return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
  }

  /** So many values, each standing for an equal share of the futures. */
  public double[] dots(int count) {
    return IntStream.range(0, count).mapToDouble(i -> at((i + 0.5) / count)).toArray();
  }

  /** The share of futures that reach an amount. */
  public double reaching(double amount) {
    return (double) Arrays.stream(quantiles).filter(value -> value >= amount).count()
        / quantiles.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Band that && Arrays.equals(quantiles, that.quantiles);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(quantiles);
  }
}
