package org.candorcrm.deals.chances;

/**
 * How long a deal waited after a landmark, and what for.
 *
 * @param weight how much its first week counts
 * @param growth how much more each week counts than the one before
 */
record Stretch(double days, Cause cause, double weight, double growth) {}
