package org.candorcrm.identity.duplicates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.candorcrm.identity.matching.Outcome;
import org.candorcrm.identity.matching.Verdict;
import org.candorcrm.platform.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Why it is not likelier that two records are the same, in words. The weights of what agrees are
 * those beside strangers; two of one family or company have much of it in common as well.
 */
final class Doubt {

  private Doubt() {}

  /**
   * @param reasons as they are told, the strongest first
   */
  static @Nullable Map<String, Object> of(
      Verdict verdict, List<Map<String, @Nullable Object>> reasons, Locale locale) {
    if (verdict.outcome() == Outcome.LINKED) {
      return null;
    }
    var rest = verdict.rest();
    double strangers = 1 - verdict.probability() - rest.relatives();
    var signs =
        reasons.stream()
            .filter(one -> one.get("bits") instanceof Double bits && bits > 0)
            .filter(one -> rest.theirs().contains(String.valueOf(one.get("trait"))))
            .map(one -> String.valueOf(one.get("label")))
            .toList();
    if (rest.relatives() > strangers && !signs.isEmpty()) {
      return told("relatives", locale, Map.of("signs", String.join(", ", signs)));
    }
    return told("strangers", locale, Map.of());
  }

  private static Map<String, Object> told(String code, Locale locale, Map<String, ?> details) {
    var told = new LinkedHashMap<String, Object>();
    told.put("code", code);
    told.put("text", Objects.requireNonNull(Messages.text("match.doubt." + code, locale, details)));
    return told;
  }
}
