/** Tells open screens what has changed, each viewer what they may see. */
@NullMarked
package org.candorcrm.records.live;

import org.jspecify.annotations.NullMarked;
