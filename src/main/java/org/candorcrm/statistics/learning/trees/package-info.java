/** Gradient boosting of small trees over histograms. */
@NullMarked
package org.candorcrm.statistics.learning.trees;

import org.jspecify.annotations.NullMarked;
