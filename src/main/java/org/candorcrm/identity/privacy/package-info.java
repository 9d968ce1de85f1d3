/** What people may ask of us by law: to see, correct and erase what is known of them, to object. */
@NullMarked
package org.candorcrm.identity.privacy;

import org.jspecify.annotations.NullMarked;
