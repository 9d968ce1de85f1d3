/** How old values are: who wrote or confirmed them last, and when they are expected to be wrong. */
@NullMarked
package org.candorcrm.records.aging;

import org.jspecify.annotations.NullMarked;
