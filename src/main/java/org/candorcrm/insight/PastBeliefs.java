package org.candorcrm.insight;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes over beliefs that somebody wrote before Candor kept them. */
public interface PastBeliefs {

  /**
   * Tells its trend back week by week, from the records that had come until then.
   *
   * @throws org.candorcrm.platform.Problem where it cannot be tested under the author's rights
   */
  void take(Past belief);

  /**
   * @param statement as the API takes it
   * @param sure in percent
   */
  record Past(
      UUID author,
      String words,
      Map<String, @Nullable Object> statement,
      int sure,
      Instant writtenAt,
      boolean shared) {}
}
