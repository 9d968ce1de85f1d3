/** What came against what was expected, over every measure and its segments, and what followed. */
@NullMarked
package org.candorcrm.insight.surprises;

import org.jspecify.annotations.NullMarked;
