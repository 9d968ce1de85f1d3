package org.candorcrm.activities.inbox;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something for one user's inbox, before it is written.
 *
 * @param key tells it from the user's other ones, so that the same thing comes in once
 * @param actor who did it, or null where Candor did
 * @param about the record that it is about; it disappears where the user may not see that record
 * @param subject the note, interaction, closure or import itself
 */
record Notice(
    UUID user,
    Kind kind,
    String key,
    @Nullable UUID actor,
    @Nullable Ref about,
    @Nullable Ref subject,
    Map<String, Object> details) {

  /** What happened. */
  enum Kind {
    mention,
    assigned,
    reply,
    wrote,
    changed,
    closure_request,
    closure_end,
    access_request,
    access_answer,
    privacy_request,
    import_finished,
    belief,
    digest,
    plan,
    question
  }

  /**
   * @param type id of the record type; null where it is no record
   */
  record Ref(@Nullable Integer type, UUID id) {}

  Notice {
    details = Map.copyOf(details);
  }
}
