/** Writing: one path for every change of a record, and what is built on its change log. */
@NullMarked
package org.candorcrm.records.write;

import org.jspecify.annotations.NullMarked;
