package org.candorcrm.identity.coverage;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was learned for all records alike: how often values prove right, and how long they last.
 *
 * @param checked by kind of field and source
 * @param learned half-lives in days by field, where nobody set one
 */
record Beliefs(Map<Key, Checked> checked, Map<Integer, Integer> learned) {

  static final Beliefs NONE = new Beliefs(Map.of(), Map.of());

  record Key(String fieldKind, int source) {}

  Beliefs {
    checked = Map.copyOf(checked);
    learned = Map.copyOf(learned);
  }

  double belief(String fieldKind, int source, Knowing how) {
    return checked.getOrDefault(new Key(fieldKind, source), Checked.NEVER).belief(how);
  }

  /** What a person set, zero included, else what was learned. */
  @Nullable Integer halfLife(int field, @Nullable Integer set) {
    return set == null ? learned.get(field) : set;
  }
}
