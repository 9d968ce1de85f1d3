package org.candorcrm.identity.duplicates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.identity.matching.Outcome;
import org.candorcrm.identity.matching.Review;
import org.candorcrm.identity.matching.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two records that may be the same, the one with the lower id first.
 *
 * @param sure nobody need be asked
 * @param worth how much an answer teaches
 * @param reasons the strongest first
 */
record Pair(
    UUID one,
    UUID other,
    boolean sure,
    double probability,
    double worth,
    List<Verdict.Reason> reasons) {

  private static final JsonMapper JSON = JsonMapper.shared();

  Pair {
    reasons = List.copyOf(reasons);
    if (!ordered(one, other)) {
      var first = other;
      other = one;
      one = first;
    }
  }

  static Pair of(UUID one, UUID other, Verdict verdict) {
    double probability = verdict.probability();
    return new Pair(
        one,
        other,
        verdict.outcome() == Outcome.LINKED,
        probability,
        Review.worth(probability),
        verdict.reasons());
  }

  /** The same pair, which somebody should look at. */
  Pair doubted() {
    return new Pair(one, other, false, probability, worth, reasons);
  }

  /** As PostgreSQL orders them. */
  static boolean ordered(UUID one, UUID other) {
    int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    return high < 0
        || high == 0
            && Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits())
                < 0;
  }

  /** How both agree: level by trait. */
  Map<String, String> levels() {
    var levels = new LinkedHashMap<String, String>();
    reasons.forEach(reason -> levels.put(reason.trait(), reason.level()));
    return levels;
  }

  String reasonsJson() {
    var all = JSON.createArrayNode();
    for (var reason : reasons) {
      all.addArray()
          .add(reason.trait())
          .add(reason.level())
          .add(Math.round(reason.bits() * 100) / 100.0);
    }
    return JSON.writeValueAsString(all);
  }

  static List<Verdict.Reason> reasons(String json) {
    var reasons = new ArrayList<Verdict.Reason>();
    for (JsonNode one : JSON.readTree(json)) {
      reasons.add(
          new Verdict.Reason(one.get(0).asString(), one.get(1).asString(), one.get(2).asDouble()));
    }
    return reasons;
  }
}
