/** The matching engine: what it is given, what it answers, and the way from one to the other. */
@NullMarked
package org.candorcrm.identity.matching;

import org.jspecify.annotations.NullMarked;
