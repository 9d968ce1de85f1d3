package org.candorcrm.insight.beliefs;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The time that a belief is tested over.
 *
 * @param written when it was written
 * @param until the last day that counts, in UTC; null: for ever
 */
record Period(Instant written, @Nullable LocalDate until) {

  /** The expressions that the time of a record meets, joined by what everything must meet. */
  String whole(String time) {
    var all = "has(" + time + ")";
    return until == null
        ? all
        : all + " && " + time + " < timestamp(\"" + until.plusDays(1) + "T00:00:00Z\")";
  }

  String before(String time) {
    return time + " < timestamp(\"" + written + "\")";
  }
}
