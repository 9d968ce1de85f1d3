package org.candorcrm.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What a benchmark was asked to do.
 *
 * @param work folder for its data, files and figures; kept, so that a second run is quicker
 */
record Options(
    int people,
    int companies,
    int interactions,
    int deals,
    int changes,
    boolean night,
    int measures,
    int port,
    Path work) {

  static Options of(String[] words) {
    return of(words, 1_000_000, 200_000, 20_000, "target/bench");
  }

  /** What a screen shows: a list of many people, a board of many deals. */
  static Options ofScreens(String[] words) {
    return of(words, 100_000, 20_000, 20_000, "target/bench-screens");
  }

  /** Three years of deals, each changed ten times where nothing else is said. */
  static Options ofQuestions(String[] words) {
    return of(words, 0, 50_000, 1_000_000, "target/bench-questions");
  }

  /** The same past for the forecast, of a company not quite as large. */
  static Options ofDeals(String[] words) {
    return of(words, 0, 50_000, 300_000, "target/bench-questions");
  }

  private static Options of(String[] words, int people, int companies, int deals, String work) {
    Map<String, String> given = new HashMap<>();
    for (int i = 1; i + 1 < words.length; i += 2) {
      given.put(words[i], words[i + 1]);
    }
    return new Options(
        number(given, "--people", people),
        number(given, "--companies", companies),
        number(given, "--interactions", 5_000_000),
        number(given, "--deals", deals),
        number(given, "--changes", 10 * number(given, "--deals", deals)),
        !"no".equals(given.get("--night")),
        number(given, "--measures", 1_000),
        number(given, "--port", 18_080),
        Path.of(given.getOrDefault("--work", work)));
  }

  private static int number(Map<String, String> given, String name, int otherwise) {
    return Integer.parseInt(given.getOrDefault(name, String.valueOf(otherwise)));
  }
}
