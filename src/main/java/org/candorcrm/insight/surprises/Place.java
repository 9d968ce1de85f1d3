package org.candorcrm.insight.surprises;

import org.candorcrm.insight.measures.Measure;
import org.jspecify.annotations.Nullable;

/**
 * One series of a measure.
 *
 * @param breakdown null for all together
 * @param segment empty for all together, and for what has none
 */
record Place(Measure measure, @Nullable String breakdown, String segment) {

  boolean whole() {
    return breakdown == null;
  }
}
