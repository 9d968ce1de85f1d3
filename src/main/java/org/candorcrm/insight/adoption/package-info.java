/**
 * How much Candor is used, and how blind it is: what is recorded against what evidently happened.
 */
@NullMarked
package org.candorcrm.insight.adoption;

import org.jspecify.annotations.NullMarked;
