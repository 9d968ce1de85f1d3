/** Where a field or a record type is used, and whether anybody fills it. */
@NullMarked
package org.candorcrm.records.usage;

import org.jspecify.annotations.NullMarked;
