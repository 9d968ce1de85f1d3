package org.candorcrm.statistics.forecasting;

/** A way to look ahead. */
interface Model {

  /** Learns its parameters from a past. */
  Fitted fit(Past past);
}
