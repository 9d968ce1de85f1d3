/**
 * Colleagues who are mentioned in a text: who they are, and whether they can see what it is about.
 */
@NullMarked
package org.candorcrm.activities.mentions;

import org.jspecify.annotations.NullMarked;
