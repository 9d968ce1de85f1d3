package org.candorcrm.statistics;

/**
 * What is known of a share after some cases: the beta distribution, from a uniform prior (Gelman et
 * al., "Bayesian Data Analysis", 3rd ed., 2013, section 2.4). The distribution function is the
 * regularised incomplete beta function by its continued fraction (Press et al., "Numerical
 * Recipes", 3rd ed., 2007, section 6.4); the gamma function by Lanczos' approximation.
 */
final class BetaShare {

  private static final double[] LANCZOS = {
    0.99999999999980993,
    676.5203681218851,
    -1259.1392167224028,
    771.32342877765313,
    -176.61502916214059,
    12.507343278686905,
    -0.13857109526572012,
    9.9843695780195716e-6,
    1.5056327351493116e-7
  };
  private static final double TINY = 1e-300;
  private static final int MOST_STEPS = 20_000;
  private static final int HALVINGS = 60;

  private final double a;
  private final double b;
  private final double logScale;

  BetaShare(long hits, long cases) {
    this.a = hits + 1.0;
    this.b = cases - hits + 1.0;
    this.logScale = logGamma(a + b) - logGamma(a) - logGamma(b);
  }

  /** The logarithm of how likely cases in this very order are, whatever the share. */
  static double logMarginal(Evidence.Count count) {
    return -new BetaShare(count.hits(), count.cases()).logScale;
  }

  double mean() {
    return a / (a + b);
  }

  double deviation() {
    return Math.sqrt(a * b / (a + b + 1)) / (a + b);
  }

  double density(double x) {
    if (x <= 0 || x >= 1) {
      return x == 0 && a == 1 || x == 1 && b == 1 ? Math.exp(logScale) : 0;
    }
    return Math.exp(logScale + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x));
  }

  /** How likely the share is at most so much. */
  double below(double x) {
    return incomplete(x, a, b);
  }

  /** How likely the share is more than so much; exact where that is next to nothing. */
  double above(double x) {
    return incomplete(1 - x, b, a);
  }

  /** The share that it is below with this probability. */
  double quantile(double probability) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (below(middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private double incomplete(double x, double p, double q) {
    if (x <= 0) {
      return 0;
    }
    if (x >= 1) {
      return 1;
    }
    double front = Math.exp(logScale + p * Math.log(x) + q * Math.log1p(-x));
    return x < (p + 1) / (p + q + 2)
        ? front * fraction(x, p, q) / p
        : 1 - front * fraction(1 - x, q, p) / q;
  }

  /** Lentz's way to a continued fraction. */
  private static double fraction(double x, double p, double q) {
    double c = 1;
    double d = inverse(1 - (p + q) * x / (p + 1));
    double value = d;
    for (int m = 1; m <= MOST_STEPS; m++) {
      double even = m * (q - m) * x / ((p + 2 * m - 1) * (p + 2 * m));
      d = inverse(1 + even * d);
      c = apart(1 + even / c);
      value *= d * c;
      double odd = -(p + m) * (p + q + m) * x / ((p + 2 * m) * (p + 2 * m + 1));
      d = inverse(1 + odd * d);
      c = apart(1 + odd / c);
      double step = d * c;
      value *= step;
      if (Math.abs(step - 1) < 1e-14) {
        break;
      }
    }
    return value;
  }

  private static double inverse(double value) {
    return 1 / apart(value);
  }

  private static double apart(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  static double logGamma(double x) {
    double t = x - 1;
    double sum = LANCZOS[0];
    for (int i = 1; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (t + i);
    }
    double base = t + 7.5;
    return 0.5 * Math.log(2 * Math.PI) + (t + 0.5) * Math.log(base) - base + Math.log(sum);
  }
}
