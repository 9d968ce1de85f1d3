/** The change feed: a watermark that no late commit can undercut, and a cursor per consumer. */
@NullMarked
package org.candorcrm.platform.feed;

import org.jspecify.annotations.NullMarked;
