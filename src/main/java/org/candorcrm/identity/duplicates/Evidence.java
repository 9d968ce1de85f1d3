package org.candorcrm.identity.duplicates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.identity.matching.Verdict;

/**
 * Whether what speaks for two records is enough to link them without asking. A name alone never is,
 * however rare: where little was learned yet, nobody knows how rare it is.
 */
final class Evidence {

  /** So many bits speak for it in earnest. */
  private static final double EARNEST = 2;

  private static final Map<String, String> KINDS =
      Map.of(
          "surname", "name",
          "given name", "name",
          "further names", "name",
          "generation", "name",
          "street", "address",
          "place", "address",
          "country", "address");

  private Evidence() {}

  static boolean ofSeveralKinds(List<Verdict.Reason> reasons) {
    var kinds = new HashMap<String, Double>();
    for (var reason : reasons) {
      kinds.merge(KINDS.getOrDefault(reason.trait(), reason.trait()), reason.bits(), Double::sum);
    }
    return kinds.values().stream().filter(bits -> bits >= EARNEST).count() > 1;
  }
}
