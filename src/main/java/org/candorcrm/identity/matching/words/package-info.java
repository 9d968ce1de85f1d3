/** Words as they are compared: scripts, sounds, slips, short forms. */
@NullMarked
package org.candorcrm.identity.matching.words;

import org.jspecify.annotations.NullMarked;
