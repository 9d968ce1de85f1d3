/** The gate: which request comes from whom, and what is answered to strangers. */
@NullMarked
@NamedInterface("gate")
package org.candorcrm.access.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
