/**
 * How an outcome is learned from a table: read, cleared of leaks, learned, calibrated, explained.
 */
@NullMarked
package org.candorcrm.statistics.learning;

import org.jspecify.annotations.NullMarked;
