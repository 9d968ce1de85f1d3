package org.candorcrm.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Told of requests that the law gives us a month for; the room with the inboxes answers. */
public interface PrivacyNews {

  /**
   * A request has to be answered within days, or had to be.
   *
   * @param kind {@code access}, {@code erasure}, {@code correction}, {@code objection}
   * @param type id of the record's type, or null where it is about nobody whom we know
   * @param overdue whether the day has passed
   */
  void due(
      UUID owner,
      UUID request,
      String kind,
      @Nullable Integer type,
      @Nullable UUID record,
      Instant due,
      boolean overdue);
}
