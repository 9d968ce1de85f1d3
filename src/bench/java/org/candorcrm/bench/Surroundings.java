package org.candorcrm.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What else the machine does: a figure taken on a busy one says less. */
final class Surroundings {

  private Surroundings() {}

  static String now() {
    return String.format(
        Locale.ROOT,
        "%d processors, load of the last minute %.1f",
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
