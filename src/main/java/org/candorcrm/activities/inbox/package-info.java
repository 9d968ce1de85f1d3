/** What happened that somebody should know: mentions, assignments, replies, closures, imports. */
@NullMarked
package org.candorcrm.activities.inbox;

import org.jspecify.annotations.NullMarked;
