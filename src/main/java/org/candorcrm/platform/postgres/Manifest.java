package org.candorcrm.platform.postgres;

import java.util.Map;
import java.util.TreeMap;

/** What a backup holds: the SHA-256 of every file by its name, as the last entry of the archive. */
record Manifest(Map<String, String> sums) {

  static final String NAME = "manifest.txt";

  private static final String TITLE = "Candor backup 1";

  Manifest {
    sums = Map.copyOf(sums);
  }

  String text() {
    var text = new StringBuilder(TITLE).append('\n');
    new TreeMap<>(sums)
        .forEach((name, sum) -> text.append(sum).append("  ").append(name).append('\n'));
    return text.toString();
  }

  static Manifest parse(String text) {
    var lines = text.lines().iterator();
    if (!lines.hasNext() || !lines.next().equals(TITLE)) {
      throw new PostgresUnavailable("This backup was made by another kind of Candor.");
    }
    var sums = new TreeMap<String, String>();
    lines.forEachRemaining(line -> {
      String[] parts = line.split("  ", 2);
      if (parts.length == 2) {
        sums.put(parts[1], parts[0]);
      }
    });
    return new Manifest(sums);
  }
}
