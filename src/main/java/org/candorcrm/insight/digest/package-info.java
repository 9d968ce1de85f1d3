/** One ranked digest a week of everything that wants somebody's attention, instead of ten feeds. */
@NullMarked
package org.candorcrm.insight.digest;

import org.jspecify.annotations.NullMarked;
