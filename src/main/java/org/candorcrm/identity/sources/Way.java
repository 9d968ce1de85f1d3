package org.candorcrm.identity.sources;

import java.util.Arrays;
import java.util.Locale;
import org.candorcrm.platform.Problem;

/** How what a source says reaches Candor. */
enum Way {
  /** Somebody hands the new file over. */
  DROP,
  /** The newest file of a folder on the server. */
  FOLDER,
  /** What an HTTP or HTTPS address answers. */
  HTTP,
  /** The rows of a query to a data base. */
  JDBC;

  /**
   * @throws Problem {@code delivery_way_unknown}
   */
  static Way of(String word) {
    return Arrays.stream(values())
        .filter(way -> way.word().equals(word))
        .findFirst()
        .orElseThrow(() -> Problem.invalid("delivery_way_unknown").field("way").with("way", word));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
