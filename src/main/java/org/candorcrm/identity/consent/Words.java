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
    var found = known(type, text);
    if (found == null) {
      throw Problem.invalid("body_field_invalid").field(field).with("expected", all(type));
    }
    return found;
  }

  /**
   * @throws Problem {@code parameter_not_valid}
   */
  static <E extends Enum<E>> E parameter(Class<E> type, String text, String name) {
    var found = known(type, text);
    if (found == null) {
      throw Problem.parameter(name, all(type));
    }
    return found;
  }

  private static <E extends Enum<E>> @Nullable E known(Class<E> type, String text) {
    for (var one : type.getEnumConstants()) {
      if (key(one).equals(text)) {
        return one;
      }
    }
    return null;
  }

  private static <E extends Enum<E>> String all(Class<E> type) {
    return String.join(", ", Arrays.stream(type.getEnumConstants()).map(Words::key).toList());
  }

  /** What the database holds, or null. */
  static <E extends Enum<E>> @Nullable E read(Class<E> type, @Nullable String text) {
    return text == null ? null : Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
  }
}
