/** Closures: restrictions with a reason, an owner, an agreement and an end. */
@NullMarked
package org.candorcrm.access.closures;

import org.jspecify.annotations.NullMarked;
