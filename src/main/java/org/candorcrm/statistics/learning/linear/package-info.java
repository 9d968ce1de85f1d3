/** Logistic regression with a ridge. */
@NullMarked
package org.candorcrm.statistics.learning.linear;

import org.jspecify.annotations.NullMarked;
