/** Which source says what of a field, which of them is believed, and where they disagree. */
@NullMarked
package org.candorcrm.identity.claims;

import org.jspecify.annotations.NullMarked;
