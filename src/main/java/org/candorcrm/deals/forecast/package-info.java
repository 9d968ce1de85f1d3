/** The forecast of a workspace: made by night, kept, rehearsed on the past, and shown. */
@NullMarked
package org.candorcrm.deals.forecast;

import org.jspecify.annotations.NullMarked;
