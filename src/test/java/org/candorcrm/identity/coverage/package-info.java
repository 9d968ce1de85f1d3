@NullMarked
package org.candorcrm.identity.coverage;

import org.jspecify.annotations.NullMarked;
