/** How a series is cut where it changes. */
@NullMarked
package org.candorcrm.statistics.changes;

import org.jspecify.annotations.NullMarked;
