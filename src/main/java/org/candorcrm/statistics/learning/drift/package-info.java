/**
 * What moves: the rows that come, how often it happens, what follows from what, and what is said.
 */
@NullMarked
package org.candorcrm.statistics.learning.drift;

import org.jspecify.annotations.NullMarked;
