package org.candorcrm.deals.futures;

/**
 * What moves many deals at once, and what an amount is worth in the end.
 *
 * @param shock by how much all chances of a future are higher or lower together, in log-odds
 *     (standard deviation)
 * @param pace by how much everything comes sooner or later together (standard deviation of the
 *     logarithm)
 * @param ratios what was paid for won deals, against the amount that stood there before; may be
 *     empty
 * @param paid what won deals brought, for those where nobody wrote an amount; may be empty
 */
public record Swing(double shock, double pace, double[] ratios, double[] paid) {

  public static final Swing NONE = new Swing(0, 0, new double[0], new double[0]);

  @Override
  public boolean equals(Object other) {
    return other instanceof Swing that && shock == that.shock && pace == that.pace;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(shock);
  }
}
