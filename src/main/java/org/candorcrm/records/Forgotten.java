package org.candorcrm.records;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * Recognises e-mail addresses of people who were erased, without knowing who they were. A room
 * above implements it; without one, nobody is recognised.
 */
public interface Forgotten {

  /**
   * Since when those of the addresses are forgotten that are.
   *
   * @param emails as people write them
   */
  Map<String, Instant> since(Collection<String> emails);
}
