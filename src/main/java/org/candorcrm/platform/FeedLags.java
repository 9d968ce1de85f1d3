package org.candorcrm.platform;

import java.util.List;

/** How far the change feed of the current workspace is behind. */
public interface FeedLags {

  /** The publisher first, then every consumer. */
  List<FeedLag> here();
}
