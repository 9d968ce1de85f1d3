/** Which records are worth comparing. */
@NullMarked
package org.candorcrm.identity.matching.index;

import org.jspecify.annotations.NullMarked;
