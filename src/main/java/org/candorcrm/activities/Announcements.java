package org.candorcrm.activities;

import java.util.Map;
import java.util.UUID;

/** Puts what rooms above have to tell into somebody's inbox. */
public interface Announcements {

  /**
   * Tells it once, however often it is called with the same key.
   *
   * @param key tells it from everything else that the user was ever told
   * @param subject what it is about, which is no record
   * @param details fill the sentence {@code inbox.<topic>.<details.status>} of the catalogue
   */
  void tell(UUID user, Topic topic, String key, UUID subject, Map<String, Object> details);

  /** What it is about. */
  enum Topic {
    /** A belief that turned. */
    BELIEF,
    /** The week's digest. */
    DIGEST,
    /** A target that is about to be missed, for which something was agreed. */
    PLAN,
    /** What a question or a dashboard says that somebody subscribed to. */
    QUESTION
  }
}
