package org.candorcrm.deals.forecast;

import java.time.LocalDate;

/**
 * What the forecast would be if it forgot what came before something moved.
 *
 * @param from where it would begin to learn
 * @param p50Before the middle of the present quarter as it is said now
 * @param p50After the same if it forgot
 * @param judged deals that both were judged by: they stood open at the beginning of lately finished
 *     spans and are over now
 * @param brierBefore the mean square of what the present chances were wrong by
 * @param brierAfter the same if it had forgotten
 */
record Refit(
    LocalDate from,
    double p50Before,
    double p50After,
    int judged,
    double brierBefore,
    double brierAfter) {}
