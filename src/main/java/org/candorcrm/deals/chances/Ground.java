package org.candorcrm.deals.chances;

import java.util.Locale;

/** What chances stand on: the first of these that the past carries. */
public enum Ground {
  /** What is known of each deal tells more than its stage. */
  LEARNED,
  /** What became of deals in the same stage, after the same time. */
  STAGES,
  /** What became of all deals: nothing tells them apart. */
  BASE,
  /** No deal is over yet: people's own probabilities of stages. */
  NOTHING;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
