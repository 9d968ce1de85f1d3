package org.candorcrm.deals.past;

/**
 * A stage that a deal entered while it was open.
 *
 * @param from the day, with its fraction, since 1970
 */
public record Stay(String stage, double from) {}
