/** Records that a new one may be the same as, by simple signs, while somebody types it in. */
@NullMarked
package org.candorcrm.activities.likely;

import org.jspecify.annotations.NullMarked;
