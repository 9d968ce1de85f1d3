/** A call logged in one line: what was said, and what is to be done when. */
@NullMarked
package org.candorcrm.activities.calls;

import org.jspecify.annotations.NullMarked;
