/** From pairs to who is who. */
@NullMarked
package org.candorcrm.identity.matching.clusters;

import org.jspecify.annotations.NullMarked;
