package org.candorcrm.insight.understanding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a figure. Two values of one thing, such as two colleagues, are alternatives: no deal
 * has two owners.
 */
final class Narrowing {

  private final Map<String, List<String>> conditions = new LinkedHashMap<>();

  /**
   * @param of what it is a condition on; conditions on the same are alternatives
   */
  void add(String of, String condition) {
    var all = conditions.computeIfAbsent(of, one -> new ArrayList<>());
    if (!all.contains(condition)) {
      all.add(condition);
    }
  }

  /** An expression, or null where nothing narrows. */
  @Nullable String expression() {
    if (conditions.isEmpty()) {
      return null;
    }
    return conditions.values().stream()
        .map(all ->
            all.size() == 1 || conditions.size() == 1
                ? String.join(" || ", all)
                : "(" + String.join(" || ", all) + ")")
        .collect(Collectors.joining(" && "));
  }
}
