package org.candorcrm.identity.duplicates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candorcrm.identity.matching.Verdict;

/**
 * Whether what speaks for two records is enough to link them without asking. A name alone never is,
 * however rare: where little was learned yet, nobody knows how rare it is. Nor is a name with an
 * employer, or with an address at another employer that is made of the name: namesakes have both.
 */
final class Evidence {

  /** So many bits speak for it in earnest. */
  private static final double EARNEST = 2;

  private static final String NAME = "name";
  private static final String ADDRESS = "address";
  private static final String ORGANISATION = "organisation";

  private static final Map<String, String> KINDS =
      Map.of(
          "surname", NAME,
          "given name", NAME,
          "further names", NAME,
          "generation", NAME,
          "street", ADDRESS,
          "place", ADDRESS);

  /** What is shared by all in one country or trade, or follows from the name. */
  private static final Set<String> OF_MANY =
      Set.of("in part the same", "same before the at sign", "similar", "same rare domain");

  private Evidence() {}

  static boolean ofSeveralKinds(List<Verdict.Reason> reasons) {
    var kinds = new HashMap<String, Double>();
    for (var reason : reasons) {
      if (!ofMany(reason)) {
        kinds.merge(KINDS.getOrDefault(reason.trait(), reason.trait()), reason.bits(), Double::sum);
      }
    }
    kinds.values().removeIf(bits -> bits < EARNEST);
    return kinds.size() > 1 && !Set.of(NAME, ORGANISATION).containsAll(kinds.keySet());
  }

  /** Telephones of one house differ in a digit, too. */
  private static boolean ofMany(Verdict.Reason reason) {
    return switch (reason.trait()) {
      case "country" -> true;
      case "phone" -> reason.level().equals("one slip apart");
      default -> OF_MANY.contains(reason.level());
    };
  }
}
