/** What a checked expression is made of: values and two-valued conditions over rows. */
@NullMarked
package org.candorcrm.records.expressions.tree;

import org.jspecify.annotations.NullMarked;
