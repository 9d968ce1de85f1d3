package org.candorcrm.deals.past;

import java.util.HashMap;
import java.util.Map;

/** Stages, teams and amounts stand in very many rows: each text is held once. */
final class SharedTexts {

  private final Map<String, String> known = new HashMap<>();
  private final Map<String, Told> told = new HashMap<>();

  String one(String text) {
    var before = known.putIfAbsent(text, text);
    return before == null ? text : before;
  }

  /** What never was anything else. */
  Told told(String now) {
    return told.computeIfAbsent(now, Told::of);
  }
}
