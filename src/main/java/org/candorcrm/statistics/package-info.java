/**
 * Pure Java for numbers over time and outcomes: series, forecasts with intervals, surprises, change
 * points and learners. It knows no database and no customer.
 */
@NullMarked
@ApplicationModule(
    displayName = "Statistics",
    allowedDependencies = {})
package org.candorcrm.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
