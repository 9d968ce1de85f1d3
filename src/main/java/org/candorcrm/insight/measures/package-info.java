/** Measures: what is counted, in one place, and how it moved from day to day. */
@NullMarked
package org.candorcrm.insight.measures;

import org.jspecify.annotations.NullMarked;
