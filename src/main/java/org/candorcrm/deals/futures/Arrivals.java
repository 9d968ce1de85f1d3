package org.candorcrm.deals.futures;

import java.util.List;
import java.util.Map;

/**
 * Deals that do not exist yet.
 *
 * @param mean how many begin in each month from now
 * @param spread by how much that usually errs (standard deviation)
 * @param first by pipeline, of a deal that begins in the rest of this month: the chance of being
 *     won, by months after its beginning
 * @param later the same for any other month
 * @param typical deals that began lately: new ones are like one of these
 */
public record Arrivals(
    double[] mean,
    double[] spread,
    Map<String, double[]> first,
    Map<String, double[]> later,
    List<Typical> typical) {

  /**
   * @param amount NaN: nobody wrote one
   */
  public record Typical(String team, String pipeline, double amount) {}

  public static final Arrivals NONE =
      new Arrivals(
          new double[Horizon.MONTHS], new double[Horizon.MONTHS], Map.of(), Map.of(), List.of());

  public Arrivals {
    typical = List.copyOf(typical);
  }

  public Arrivals times(double factor) {
    return new Arrivals(scaled(mean, factor), scaled(spread, factor), first, later, typical);
  }

  /** From the next month on, so many colleagues more begin deals, each as many as is usual. */
  public Arrivals with(int people, PerPerson each) {
    var more = mean.clone();
    var wider = spread.clone();
    for (int month = 1; month < more.length; month++) {
      more[month] += people * each.monthly();
      wider[month] =
          Math.sqrt(spread[month] * spread[month] + people * each.spread() * each.spread());
    }
    return new Arrivals(more, wider, first, later, typical);
  }

  private static double[] scaled(double[] values, double factor) {
    return java.util.Arrays.stream(values).map(value -> value * factor).toArray();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Arrivals that
        && java.util.Arrays.equals(mean, that.mean)
        && typical.equals(that.typical);
  }

  @Override
  public int hashCode() {
    return typical.hashCode();
  }
}
