package org.candorcrm.identity.coverage;

import org.candorcrm.statistics.Share;

/**
 * How often values of one kind from one source proved right.
 *
 * @param total how many were checked
 */
record Checked(long right, long total) {

  static final Checked NEVER = new Checked(0, 0);

  /** What was believed before counts like so many checks. */
  private static final int PRIOR = 20;

  Checked {
    if (right < 0 || total < right) {
      throw new IllegalArgumentException(right + " of " + total);
    }
  }

  /** The belief at the start, moved by every check; many checks decide alone. */
  double belief(Knowing how) {
    return (PRIOR * how.belief() + right) / (PRIOR + total);
  }

  /** In which the true share lies with 95 % confidence. */
  Share interval() {
    return Share.of(right, total, Share.NINETY_FIVE);
  }
}
