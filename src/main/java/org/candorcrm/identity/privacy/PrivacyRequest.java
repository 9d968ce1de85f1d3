package org.candorcrm.identity.privacy;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of us by law.
 *
 * @param type id of the record's type; null where it is about nobody whom we know (yet)
 * @param who who asks, in words, where there is no record
 * @param words what they ask
 * @param dueAt a month after it came in, or later where we told them why
 * @param owner who answers it
 * @param outcome what we did, or why not
 */
record PrivacyRequest(
    UUID id,
    int version,
    Kind kind,
    @Nullable Integer type,
    @Nullable UUID record,
    @Nullable String who,
    @Nullable String words,
    Instant receivedAt,
    Instant dueAt,
    UUID owner,
    String ownerName,
    State state,
    @Nullable Instant doneAt,
    @Nullable String outcome) {

  enum Kind {
    ACCESS,
    ERASURE,
    CORRECTION,
    OBJECTION
  }

  enum State {
    OPEN,
    DONE,
    REFUSED
  }

  static String key(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws Problem {@code body_field_invalid}
   */
  static <E extends Enum<E>> E of(Class<E> type, String text, String field) {
    for (var one : type.getEnumConstants()) {
      if (key(one).equals(text)) {
        return one;
      }
    }
    var known = java.util.Arrays.stream(type.getEnumConstants()).map(PrivacyRequest::key).toList();
    throw Problem.invalid("body_field_invalid")
        .field(field)
        .with("expected", String.join(", ", known));
  }
}
