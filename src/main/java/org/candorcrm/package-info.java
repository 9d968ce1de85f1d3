/** Candor: a customer relationship management system that is honest about what it knows. */
@NullMarked
package org.candorcrm;

import org.jspecify.annotations.NullMarked;
