/** The tree as SQL: negation pushed inward, rights at every hop, values bound. */
@NullMarked
package org.candorcrm.records.expressions.sql;

import org.jspecify.annotations.NullMarked;
