/** The gate: which request comes from whom, and what is answered to strangers. */
@NullMarked
package org.candorcrm.access.gate;

import org.jspecify.annotations.NullMarked;
