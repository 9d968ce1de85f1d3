package org.candorcrm.records.query;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candorcrm.records.kinds.FieldKind;
import org.candorcrm.records.kinds.Labelled;
import org.candorcrm.records.kinds.PersonName;

/** Values as people say them, for titles: a name as it is spoken, the first e-mail address. */
final class Spoken {

  private Spoken() {}

  static String of(FieldKind kind, Object value) {
    return switch (value) {
      case PersonName name ->
          Stream.of(name.prefix(), name.first(), name.middle(), name.last(), name.suffix())
              .filter(Objects::nonNull)
              .collect(Collectors.joining(" "));
      case List<?> several when several.getFirst() instanceof Labelled first -> first.value();
      default -> kind.text(value);
    };
  }
}
