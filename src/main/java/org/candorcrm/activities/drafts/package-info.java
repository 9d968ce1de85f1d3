/** Text that somebody has typed and not sent yet. */
@NullMarked
package org.candorcrm.activities.drafts;

import org.jspecify.annotations.NullMarked;
