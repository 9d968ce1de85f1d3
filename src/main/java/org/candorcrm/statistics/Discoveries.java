package org.candorcrm.statistics;

import java.util.stream.IntStream;

/**
 * Which of many chances are worth telling of, so that on average at most a given share of what is
 * told is false (Benjamini, Hochberg, "Controlling the false discovery rate", Journal of the Royal
 * Statistical Society B 57, 1995). It holds for independent series, and for those that move
 * together (Benjamini, Yekutieli, Annals of Statistics 29, 2001), such as a whole and its parts.
 */
public final class Discoveries {

  private Discoveries() {}

  /**
   * @param chances of what was seen where nothing has changed, 0 to 1
   * @param rate the share of false ones that is put up with
   * @return the places of those worth telling of, in their order
   */
  public static int[] among(double[] chances, double rate) {
    int[] order =
        IntStream.range(0, chances.length)
            .boxed()
            .sorted((a, b) -> Double.compare(chances[a], chances[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    int last = -1;
    for (int k = 0; k < order.length; k++) {
      if (chances[order[k]] <= rate * (k + 1) / chances.length) {
        last = k;
      }
    }
    return IntStream.rangeClosed(0, last).map(k -> order[k]).sorted().toArray();
  }
}
