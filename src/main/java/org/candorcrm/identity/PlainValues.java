package org.candorcrm.identity;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Messages;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.WrittenDay;
import org.candorcrm.records.Records;
import org.candorcrm.records.kinds.Choice;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.kinds.ChoicesKind;
import org.candorcrm.records.kinds.Labelled;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Values as a person outside of the company reads them, in their language. */
@Component
public final class PlainValues {

  private final Records records;
  private final Schemas schemas;

  PlainValues(Records records, Schemas schemas) {
    this.records = records;
    this.schemas = schemas;
  }

  /**
   * A value of a field that the API spelled, or null where there is none, or none that the viewer
   * may see: what leads to another record is told by what that is called.
   */
  public @Nullable String text(Viewer viewer, Field field, JsonNode spelled, Locale language) {
    Object value;
    try {
      value = field.kind().parse(spelled);
    } catch (Problem noLongerValid) {
      return asWritten(spelled);
    }
    return value == null ? null : text(viewer, field, value, language);
  }

  /** What the field would not take any more: its texts. */
  private static @Nullable String asWritten(JsonNode spelled) {
    if (spelled.isContainer()) {
      var texts = spelled.valueStream().map(PlainValues::asWritten).filter(Objects::nonNull);
      return texts.collect(joining(", "));
    }
    return spelled.isNull() ? null : spelled.asString();
  }

  private @Nullable String text(Viewer viewer, Field field, Object value, Locale language) {
    return switch (value) {
      case Reference to -> title(viewer, to);
      case Boolean yes -> Messages.text(yes ? "subject.yes" : "subject.no", language, Map.of());
      case LocalDate day -> WrittenDay.of(day, language);
      case Instant moment -> WrittenDay.of(moment, language);
      case String text when field.kind() instanceof ChoiceKind kind ->
          label(kind.choices(), text, language);
      case List<?> list when list.isEmpty() -> null;
      case List<?> list ->
          list.stream()
              .map(item ->
                  item instanceof Reference to ? title(viewer, to) : item(field, item, language))
              .filter(Objects::nonNull)
              .collect(joining(", "));
      default -> field.kind().text(value);
    };
  }

  private static String item(Field field, Object item, Locale language) {
    if (item instanceof Labelled labelled) {
      return labelled.label() == null
          ? labelled.value()
          : labelled.value() + " (" + labelled.label() + ")";
    }
    return field.kind() instanceof ChoicesKind kind
        ? label(kind.choices(), item.toString(), language)
        : item.toString();
  }

  private static String label(List<Choice> choices, String key, Locale language) {
    return choices.stream()
        .filter(one -> one.key().equals(key))
        .map(one -> one.labels().in(language))
        .findFirst()
        .orElse(key);
  }

  private @Nullable String title(Viewer viewer, Reference to) {
    return schemas.current().type(to.type()).isEmpty()
        ? null
        : records.titles(viewer, to.type(), List.of(to.id())).get(to.id());
  }
}
