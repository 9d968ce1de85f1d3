package org.candorcrm.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How long the same kind of work took, in milliseconds. */
record Took(String what, double[] millis) {

  Took {
    millis = millis.clone();
    Arrays.sort(millis);
  }

  @Override
  public double[] millis() {
    return millis.clone();
  }

  static Took of(String what, List<Double> millis) {
    return new Took(what, millis.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** The least value that this share of all does not exceed. */
  double at(double share) {
    return millis[Math.max(0, (int) Math.ceil(share * millis.length) - 1)];
  }

  String line(double aim) {
    double p95 = at(0.95);
    return String.format(
        Locale.ROOT,
        "%-48s %4d times   p50 %8.0f ms   p95 %8.0f ms%s",
        what,
        millis.length,
        at(0.5),
        p95,
        p95 > aim ? "   MISSED" : "");
  }
}
