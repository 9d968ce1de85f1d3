/** Deals through time: what was known of each at any past moment. */
@NullMarked
package org.candorcrm.deals.past;

import org.jspecify.annotations.NullMarked;
