/** Hunches written down, and what the data say of them, for each reader under their own rights. */
@NullMarked
package org.candorcrm.insight.beliefs;

import org.jspecify.annotations.NullMarked;
