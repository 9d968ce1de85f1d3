/** How likely a deal is won, and when: competing risks, learned from what became of others. */
@NullMarked
package org.candorcrm.deals.chances;

import org.jspecify.annotations.NullMarked;
