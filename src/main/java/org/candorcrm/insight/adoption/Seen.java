package org.candorcrm.insight.adoption;

import java.util.List;
import org.candorcrm.statistics.Share;

/**
 * What a sign says to one viewer.
 *
 * @param evident how much happened lately, or stands now
 * @param recorded how much of it is recorded
 * @param months oldest first; empty for what stands
 */
record Seen(Sign sign, long evident, long recorded, List<Month> months) {

  Seen {
    months = List.copyOf(months);
  }

  /**
   * One month of a sign.
   *
   * @param start its first day, as {@code 2026-03-01}
   */
  record Month(String start, long evident, long recorded) {}

  long unrecorded() {
    return evident - recorded;
  }

  /** How much of what happened is not recorded, with 90 % confidence. */
  Share blind() {
    return Share.of(unrecorded(), evident, Share.NINETY);
  }
}
