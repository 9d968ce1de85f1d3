package org.candorcrm.records.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.records.kinds.Choice;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.kinds.ChoicesKind;
import org.candorcrm.records.model.Model;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Record types and fields as JSON. */
@Component
final class ModelAnswer {

  private final Model model;

  ModelAnswer(Model model) {
    this.model = model;
  }

  Map<String, Object> types(Viewer viewer, Locale reader) {
    return Map.of(
        "items", model.types(viewer).stream().map(type -> type(viewer, type, reader)).toList());
  }

  /** Types out of use, for whoever may bring them back. */
  Map<String, Object> retired(Viewer viewer, Locale reader) {
    return Map.of(
        "items", model.retired(viewer).stream().map(type -> type(viewer, type, reader)).toList());
  }

  ResponseEntity<Map<String, @Nullable Object>> tagged(
      Viewer viewer, RecordType type, Locale reader) {
    return Versions.tagged(type.version(), type(viewer, type, reader));
  }

  /**
   * @throws org.candorcrm.platform.Problem {@code record_stale} with the type as it is now; who may
   *     not change the model is told that instead
   */
  void check(Viewer viewer, RecordType type, int version, Locale reader) {
    if (viewer.may(Capability.ADMINISTER_MODEL)) {
      Versions.check(version, type.version(), type(viewer, type, reader));
    }
  }

  /** Labels in the reader's language; in all of them too for who may edit the model. */
  Map<String, @Nullable Object> type(Viewer viewer, RecordType type, Locale reader) {
    var rights = viewer.on(type.id());
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("name", type.name());
    json.put("version", type.version());
    json.put("plural", type.plural());
    boolean edits = viewer.may(Capability.ADMINISTER_MODEL);
    json.put("label", type.labels().in(reader));
    json.put("plural_label", type.pluralLabels().in(reader));
    if (edits) {
      json.put("labels", type.labels().byLanguage());
      json.put("plural_labels", type.pluralLabels().byLanguage());
    }
    json.put("icon", type.icon());
    json.put("origin", word(type.origin()));
    json.put("title", type.titleField());
    json.put("behaviour", type.behaviour());
    json.put("may_create", type.origin() != RecordType.Origin.FIXED && rights.create());
    json.put("may_export", rights.export());
    json.put("retired_at", type.retiredAt());
    json.put("fields", fields(viewer, type, reader));
    if (edits) {
      json.put(
          "retired_fields",
          type.fields().stream()
              .filter(Field::retired)
              .map(field -> retired(field, reader))
              .toList());
    }
    return json;
  }

  private static Map<String, @Nullable Object> retired(Field field, Locale reader) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("name", field.name());
    json.put("label", field.labels().in(reader));
    json.put("kind", field.kind().name());
    json.put("retired_at", field.retiredAt());
    return json;
  }

  private List<Map<String, @Nullable Object>> fields(
      Viewer viewer, RecordType type, Locale reader) {
    boolean edits = viewer.may(Capability.ADMINISTER_MODEL);
    return model.fields(viewer, type).stream()
        .map(field -> field(field, writable(viewer, type, field), reader, edits))
        .toList();
  }

  private static boolean writable(Viewer viewer, RecordType type, Field field) {
    return type.origin() != RecordType.Origin.FIXED
        && !field.traits().readOnly()
        && viewer.on(type.id()).mayWrite(field.id())
        && switch (field.kind().name()) {
          case "inverse", "formula", "roll_up" -> false;
          default -> true;
        };
  }

  private static Map<String, @Nullable Object> field(
      Field field, boolean writable, Locale reader, boolean edits) {
    var traits = field.traits();
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("name", field.name());
    json.put("label", field.labels().in(reader));
    if (edits) {
      json.put("labels", field.labels().byLanguage());
    }
    json.put("kind", field.kind().name());
    json.put("value_type", word(field.kind().type()));
    field.kind().settings().forEach(json::putIfAbsent);
    switch (field.kind()) {
      case ChoiceKind one -> json.put("choices", choices(one.choices(), reader, edits));
      case ChoicesKind several when !several.open() ->
          json.put("choices", choices(several.choices(), reader, edits));
      default -> {}
    }
    json.computeIfPresent("to", (_, to) -> to instanceof String one ? List.of(one) : to);
    json.put("required", traits.required());
    json.put("writable", writable);
    json.put("unique", traits.unique());
    json.put("searchable", traits.searchable());
    json.put("indexed", traits.indexed());
    json.put("sortable", !field.kind().sortColumns().isEmpty());
    json.put("measure", word(traits.measure()));
    json.put("default", field.fallbackJson());
    json.put("help", traits.help());
    json.put("half_life_days", traits.ages() ? traits.halfLifeDays() : null);
    json.put("section", traits.section());
    json.put("example", field.kind().example());
    return json;
  }

  private static List<Map<String, Object>> choices(
      List<Choice> choices, Locale reader, boolean edits) {
    return choices.stream().map(choice -> choice(choice, reader, edits)).toList();
  }

  private static Map<String, Object> choice(Choice choice, Locale reader, boolean edits) {
    var json = new LinkedHashMap<String, Object>();
    json.put("key", choice.key());
    json.put("label", choice.labels().in(reader));
    if (edits) {
      json.put("labels", choice.labels().byLanguage());
    }
    if (choice.colour() != null) {
      json.put("colour", choice.colour());
    }
    if (choice.retired()) {
      json.put("retired", true);
    }
    return json;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
