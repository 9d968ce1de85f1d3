package org.candorcrm.platform;

import java.time.Duration;

/**
 * How far one consumer is behind.
 *
 * @param workspace name of the workspace
 * @param consumer name of the consumer; {@code publisher} for the watermark itself
 * @param changes places in the log between the consumer and the end; gaps count
 * @param waiting since when it has not moved although it could
 */
public record FeedLag(String workspace, String consumer, long changes, Duration waiting) {

  /** A lag that somebody should look at: a stuck transaction or a failing consumer. */
  public boolean alarming() {
    return changes > 0 && waiting.compareTo(Duration.ofSeconds(30)) > 0;
  }
}
