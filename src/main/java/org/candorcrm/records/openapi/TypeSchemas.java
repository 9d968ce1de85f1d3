package org.candorcrm.records.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.TypeRights;
import org.candorcrm.records.kinds.FormulaKind;
import org.candorcrm.records.kinds.InverseKind;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.kinds.RollUpKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;

/** The JSON Schemas of one record type: as it is answered, as it is created, as it is changed. */
final class TypeSchemas {

  private final RecordType type;
  private final TypeRights rights;
  private final FieldSchemas fields;

  TypeSchemas(RecordType type, TypeRights rights, FieldSchemas fields) {
    this.type = type;
    this.rights = rights;
    this.fields = fields;
  }

  /** {@code x_big_project} becomes {@code XBigProject}; no two names become the same. */
  static String name(String snake) {
    var name = new StringBuilder();
    for (var part : snake.split("_", -1)) {
      name.append(part.isEmpty() ? "_" : Character.toUpperCase(part.charAt(0)) + part.substring(1));
    }
    return name.toString();
  }

  Map<String, Object> all() {
    var name = name(type.name());
    var schemas = new LinkedHashMap<String, Object>();
    schemas.put(name, answered());
    if (type.origin() != RecordType.Origin.FIXED) {
      schemas.put(name + "Draft", draft());
      schemas.put(name + "Patch", written(List.of()));
    }
    return schemas;
  }

  private Map<String, Object> answered() {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("id", Map.of("type", "string", "format", "uuid", "readOnly", true));
    properties.put("version", Map.of("type", "integer", "readOnly", true));
    properties.put(
        "type",
        Map.of(
            "type",
            "string",
            "enum",
            List.of(type.name()),
            "readOnly",
            true,
            "description",
            "Told where records of several types stand in one place"));
    readable().stream()
        .filter(field -> !field.name().equals("version"))
        .forEach(
            field -> properties.put(field.name(), described(field, fields.answered(field.kind()))));
    if (type.mergeable()) {
      properties.put(
          "kept",
          Map.of(
              "type",
              "array",
              "items",
              Map.of("$ref", "#/components/schemas/KeptValue"),
              "readOnly",
              true,
              "description",
              "Only after a write: fields that keep what another source says"));
    }
    var schema = object(properties, List.of("id", "version"));
    schema.put(
        "description",
        "All stored fields, or those that were asked for; computed ones and those of the other"
            + " side of a relation only when asked for.");
    return schema;
  }

  private Map<String, Object> draft() {
    var required =
        type.activeFields().stream()
            .filter(field -> field.traits().required() && field.traits().fallback() == null)
            .filter(this::writable)
            .map(Field::name)
            .toList();
    var schema = written(required);
    schema.put("example", example());
    return schema;
  }

  private Map<String, Object> written(List<String> required) {
    var properties = new LinkedHashMap<String, Object>();
    readable().stream()
        .filter(this::writable)
        .forEach(
            field -> properties.put(field.name(), described(field, fields.accepted(field.kind()))));
    var schema = object(properties, required);
    schema.put("additionalProperties", false);
    return schema;
  }

  /** What every record needs, and some more that lead nowhere else. */
  private Map<String, Object> example() {
    var example = new LinkedHashMap<String, Object>();
    for (var field : readable()) {
      boolean leads = field.kind() instanceof RelationKind || field.kind() instanceof RelationsKind;
      if (writable(field) && (field.traits().required() || (!leads && example.size() < 4))) {
        example.put(field.name(), field.kind().example());
      }
    }
    return example;
  }

  private boolean writable(Field field) {
    return switch (field.kind()) {
      case FormulaKind _, RollUpKind _, InverseKind _ -> false;
      default -> !field.traits().readOnly() && rights.mayWrite(field.id());
    };
  }

  private List<Field> readable() {
    return type.activeFields().stream().filter(field -> rights.mayRead(field.id())).toList();
  }

  private static Map<String, Object> described(Field field, Map<String, Object> kind) {
    var schema = new LinkedHashMap<>(kind);
    schema.put("title", field.label());
    if (field.traits().help() != null) {
      schema.put("description", field.traits().help());
    }
    if (field.traits().readOnly()) {
      schema.put("readOnly", true);
    }
    return schema;
  }

  private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "object");
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", new ArrayList<>(required));
    }
    return schema;
  }
}
