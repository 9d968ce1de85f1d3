/** Coaching needs and who looked at figures about whom. */
@NullMarked
package org.candorcrm.access.coaching;

import org.jspecify.annotations.NullMarked;
