/** Whoever asks: who they are here, what they may do, and how they like their screens. */
@NullMarked
package org.candorcrm.access.me;

import org.jspecify.annotations.NullMarked;
