/** What is known of one record, read once and written one way. */
@NullMarked
package org.candorcrm.identity.matching.traits;

import org.jspecify.annotations.NullMarked;
