package org.candorcrm.deals.past;

/** What became of a deal. */
public enum Outcome {
  OPEN,
  WON,
  LOST
}
