package org.candorcrm.identity.radar;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/**
 * One thing that was found of somebody: one of several on a notice.
 *
 * @param type id of the record type that it is about; 0 for none
 */
record Part(Finding finding, int type) {

  /** What waits for somebody first, then what is about most records. */
  static Comparator<Map.Entry<Part, Figures>> worstFirst() {
    return Comparator.comparing((Map.Entry<Part, Figures> one) -> !one.getKey().finding.waits())
        .thenComparing(
            one -> one.getKey().finding.amount(one.getValue()), Comparator.reverseOrder())
        .thenComparing(one -> one.getKey().toString());
  }

  /** Reads what {@link #toString} has written. */
  static Part of(String word) {
    int colon = word.indexOf(':');
    return new Part(
        Finding.valueOf(word.substring(0, colon).toUpperCase(Locale.ROOT)),
        Integer.parseInt(word.substring(colon + 1)));
  }

  @Override
  public String toString() {
    return finding.word() + ":" + type;
  }
}
