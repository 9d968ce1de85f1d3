package org.candorcrm.identity.consent;

import java.util.Arrays;
import java.util.Locale;
import org.candorcrm.access.gate.Body;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Constants as the API and the database write them. */
final class Words {

  private Words() {}

  static String key(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws Problem {@code body_field_missing}, {@code body_field_invalid}
   */
  static <E extends Enum<E>> E need(Class<E> type, Body body, String field) {
    return of(type, body.text(field), field);
  }

  static <E extends Enum<E>> @Nullable E find(Class<E> type, Body body, String field) {
    var text = body.optionalText(field);
    return text == null ? null : of(type, text, field);
  }

  static <E extends Enum<E>> E of(Class<E> type, String text, String field) {
    for (var one : type.getEnumConstants()) {
      if (key(one).equals(text)) {
        return one;
      }
    }
    var known = String.join(", ", Arrays.stream(type.getEnumConstants()).map(Words::key).toList());
    throw Problem.invalid("body_field_invalid").field(field).with("expected", known);
  }

  /** What the database holds, or null. */
  static <E extends Enum<E>> @Nullable E read(Class<E> type, @Nullable String text) {
    return text == null ? null : Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
  }
}
