package org.candorcrm.statistics.forecasting;

/** A model with its parameters. */
interface Fitted {

  /**
   * What comes after a past, which may be longer than the one that the parameters were learned
   * from.
   */
  double[] after(Past past, int horizon);
}
