/** From names to meaning: checked against the schema and against what the viewer may read. */
@NullMarked
package org.candorcrm.records.expressions.checking;

import org.jspecify.annotations.NullMarked;
