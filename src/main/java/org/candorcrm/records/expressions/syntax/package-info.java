/** From text to tree, by the grammar of CEL, and the mistakes that a text can have. */
@NullMarked
package org.candorcrm.records.expressions.syntax;

import org.jspecify.annotations.NullMarked;
