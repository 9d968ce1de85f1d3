/** Records as they stood at a past moment, from the rows of today and the change log. */
@NullMarked
package org.candorcrm.records.past;

import org.jspecify.annotations.NullMarked;
