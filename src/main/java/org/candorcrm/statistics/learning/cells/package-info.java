/** What stands in the cells of a table: numbers, dates, words, texts, names, nothing. */
@NullMarked
package org.candorcrm.statistics.learning.cells;

import org.jspecify.annotations.NullMarked;
