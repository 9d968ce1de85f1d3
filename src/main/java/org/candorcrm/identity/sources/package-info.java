/**
 * Sources that come by themselves: a file that is dropped again, a folder, an address, a query,
 * each taken in with the mapping that was saved for it.
 */
@NullMarked
package org.candorcrm.identity.sources;

import org.jspecify.annotations.NullMarked;
