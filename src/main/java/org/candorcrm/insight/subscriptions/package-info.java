/** Questions and dashboards that come by themselves: to the inbox, and by mail. */
@NullMarked
package org.candorcrm.insight.subscriptions;

import org.jspecify.annotations.NullMarked;
