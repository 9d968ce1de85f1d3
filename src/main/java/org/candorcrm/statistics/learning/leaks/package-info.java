/** Columns that know the outcome because they were filled in after it. */
@NullMarked
package org.candorcrm.statistics.learning.leaks;

import org.jspecify.annotations.NullMarked;
