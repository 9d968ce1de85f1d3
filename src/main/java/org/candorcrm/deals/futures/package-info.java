/** Many futures of all deals together, those that do not exist yet included. */
@NullMarked
package org.candorcrm.deals.futures;

import org.jspecify.annotations.NullMarked;
