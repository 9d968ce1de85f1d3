package org.candorcrm.deals.forecast;

import java.time.LocalDate;

/**
 * Something behind the forecast has moved.
 *
 * @param subject key of a stage, name of a column; empty where it is the whole
 * @param since the first month of the new time
 * @param before what was usual; a share, or deals a month
 * @param after what is since then
 * @param deals how many speak for what is since then
 */
record Moved(Kind kind, String subject, LocalDate since, double before, double after, int deals) {

  enum Kind {
    /** Of the deals that reached a stage, more or fewer are won. */
    STAGE,
    /** What a stage says of itself is not what becomes of its deals. */
    STAGE_SAYS,
    /** More or fewer deals begin. */
    ARRIVALS,
    /** What we say is higher or lower than what comes true. */
    CALIBRATION;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
