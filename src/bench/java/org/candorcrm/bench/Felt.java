package org.candorcrm.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How long something took as a person feels it, several times.
 *
 * @param aim milliseconds that 95 of 100 should stay below
 * @param millis each time, sorted
 */
record Felt(String name, double aim, double[] millis) {

  Felt {
    millis = millis.clone();
    Arrays.sort(millis);
  }

  static Felt of(String name, double aim, List<Double> millis) {
    return new Felt(name, aim, millis.stream().mapToDouble(Double::doubleValue).toArray());
  }

  double share(double share) {
    return millis.length == 0 ? Double.NaN : millis[(int) Math.ceil((millis.length - 1) * share)];
  }

  boolean met() {
    return share(0.95) <= aim;
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%-58s p50 %7.0f ms   p95 %7.0f ms   aim %5.0f ms   %s   (%d times)",
        name,
        share(0.5),
        share(0.95),
        aim,
        met() ? "met   " : "MISSED",
        millis.length);
  }
}
