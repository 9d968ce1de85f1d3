/** How far two records agree, trait by trait. */
@NullMarked
package org.candorcrm.identity.matching.compare;

import org.jspecify.annotations.NullMarked;
