package org.candorcrm.deals.chances;

/** How a stretch of waiting ended. */
enum Cause {
  WON,
  LOST,
  /** It had not ended when we looked last. */
  WAITS
}
