/** Where somebody comes back to: what they have starred, and what they looked at last. */
@NullMarked
package org.candorcrm.activities.stars;

import org.jspecify.annotations.NullMarked;
