package org.candorcrm.bench;

import java.util.Locale;

/**
 * One measured figure.
 *
 * @param name what was done
 * @param perSecond throughput
 * @param p50 median latency in milliseconds
 * @param p99 99th percentile in milliseconds
 */
record Figure(String name, double perSecond, double p50, double p99) {

  String line() {
    return String.format(
        Locale.ROOT, "%-44s %10.1f /s   p50 %8.2f ms   p99 %8.2f ms", name, perSecond, p50, p99);
  }
}
