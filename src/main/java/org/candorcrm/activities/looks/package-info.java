/** When somebody last looked at a record or a list, and what has happened there since. */
@NullMarked
package org.candorcrm.activities.looks;

import org.jspecify.annotations.NullMarked;
