/** Questions that are kept, the decisions that they serve and led to, and dashboards of them. */
@NullMarked
package org.candorcrm.insight.questions;

import org.jspecify.annotations.NullMarked;
