package org.candorcrm.statistics.learning.judging;

/**
 * The nearest values that never fall, by pooling neighbours (Ayer, Brunk, Ewing, Reid, Silverman,
 * "An empirical distribution function for sampling with incomplete information", Annals of
 * Mathematical Statistics 26, 1955).
 */
final class Rising {

  private Rising() {}

  static double[] of(double[] values, double[] weights) {
    double[] mean = new double[values.length];
    double[] weight = new double[values.length];
    int[] count = new int[values.length];
    int pools = 0;
    for (int i = 0; i < values.length; i++) {
      mean[pools] = values[i];
      weight[pools] = weights[i];
      count[pools++] = 1;
      while (pools > 1 && mean[pools - 2] >= mean[pools - 1]) {
        double both = weight[pools - 2] + weight[pools - 1];
        mean[pools - 2] =
            (mean[pools - 2] * weight[pools - 2] + mean[pools - 1] * weight[pools - 1]) / both;
        weight[pools - 2] = both;
        count[pools - 2] += count[pools - 1];
        pools--;
      }
    }
    double[] rising = new double[values.length];
    int place = 0;
    for (int pool = 0; pool < pools; pool++) {
      for (int i = 0; i < count[pool]; i++) {
        rising[place++] = mean[pool];
      }
    }
    return rising;
  }
}
