/** What somebody should do next, and why first. */
@NullMarked
package org.candorcrm.activities.today;

import org.jspecify.annotations.NullMarked;
