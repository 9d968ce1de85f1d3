/** Parameters that no longer say what happens: since when, and what they would be now. */
@NullMarked
package org.candorcrm.insight.drift;

import org.jspecify.annotations.NullMarked;
