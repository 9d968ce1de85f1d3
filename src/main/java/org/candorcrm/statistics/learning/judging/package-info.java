/** How good probabilities are: scores, calibration, signal, drift. */
@NullMarked
package org.candorcrm.statistics.learning.judging;

import org.jspecify.annotations.NullMarked;
