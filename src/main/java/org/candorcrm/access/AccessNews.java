package org.candorcrm.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Told, within the transaction, of what somebody should hear who is not looking; the room with the
 * inboxes answers.
 */
public interface AccessNews {

  /**
   * Somebody asks to see what is closed.
   *
   * @param to who may let them in
   * @param words what they say about it, or null
   */
  void asked(
      UUID to, UUID request, UUID asker, UUID closure, String reason, @Nullable String words);

  /**
   * A request is answered.
   *
   * @param record the record that they now may see, or null
   * @param endsAt until when they may, or null where they may not
   */
  void answered(
      UUID to,
      UUID request,
      UUID by,
      UUID closure,
      String reason,
      @Nullable String reply,
      @Nullable Opened record,
      @Nullable Instant endsAt);

  /** A record by its type's id and its own. */
  record Opened(int type, UUID record) {}
}
