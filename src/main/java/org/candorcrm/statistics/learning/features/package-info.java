/** From cells to what can be learned from, the same for rows that come later. */
@NullMarked
package org.candorcrm.statistics.learning.features;

import org.jspecify.annotations.NullMarked;
