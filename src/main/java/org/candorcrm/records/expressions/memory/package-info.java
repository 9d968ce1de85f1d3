/** The tree judged on records in memory, with the meaning that the SQL has. */
@NullMarked
package org.candorcrm.records.expressions.memory;

import org.jspecify.annotations.NullMarked;
