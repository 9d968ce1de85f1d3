/** What agreement says: probabilities of Fellegi and Sunter, and learning them. */
@NullMarked
package org.candorcrm.identity.matching.model;

import org.jspecify.annotations.NullMarked;
