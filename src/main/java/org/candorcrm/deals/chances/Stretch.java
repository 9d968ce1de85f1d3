package org.candorcrm.deals.chances;

/**
 * How long a deal waited after a landmark, and what for.
 *
 * @param weight how much it counts, on average 1
 */
record Stretch(double days, Cause cause, double weight) {}
