/** How a value is compared with all that came before it. */
@NullMarked
package org.candorcrm.statistics.watching;

import org.jspecify.annotations.NullMarked;
