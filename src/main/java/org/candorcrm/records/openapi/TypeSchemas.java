package org.candorcrm.records.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.candorcrm.access.TypeRights;
import org.candorcrm.records.kinds.FormulaKind;
import org.candorcrm.records.kinds.InverseKind;
import org.candorcrm.records.kinds.RollUpKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;

/** The JSON Schemas of one record type: as it is answered, as it is created, as it is changed. */
final class TypeSchemas {

  private final RecordType type;
  private final TypeRights rights;

  TypeSchemas(RecordType type, TypeRights rights) {
    this.type = type;
    this.rights = rights;
  }

  /** {@code x_big_project} becomes {@code XBigProject}. */
  static String name(RecordType type) {
    var name = new StringBuilder();
    for (var part : type.name().split("_")) {
      name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
    }
    return name.toString();
  }

  Map<String, Object> all() {
    var name = name(type);
    var schemas = new LinkedHashMap<String, Object>();
    schemas.put(name, answered());
    schemas.put(name + "Draft", draft());
    schemas.put(name + "Patch", patch());
    return schemas;
  }

  private Map<String, Object> answered() {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("id", Map.of("type", "string", "format", "uuid", "readOnly", true));
    properties.put("version", Map.of("type", "integer", "readOnly", true));
    readable().stream()
        .filter(field -> !field.name().equals("version"))
        .forEach(field -> properties.put(field.name(), orNull(described(field))));
    return object(properties, List.of("id", "version"));
  }

  private Map<String, Object> draft() {
    var required =
        type.activeFields().stream()
            .filter(field -> field.traits().required() && writable(field))
            .map(Field::name)
            .toList();
    return object(written(), required);
  }

  private Map<String, Object> patch() {
    return object(written(), List.of());
  }

  private Map<String, Object> written() {
    var properties = new LinkedHashMap<String, Object>();
    readable().stream()
        .filter(this::writable)
        .forEach(field -> properties.put(field.name(), orNull(described(field))));
    return properties;
  }

  /** A record that can be created just so: required fields and one or two others. */
  Map<String, Object> example(Predicate<Field> chosen) {
    var example = new LinkedHashMap<String, Object>();
    readable().stream()
        .filter(this::writable)
        .filter(chosen)
        .forEach(field -> example.put(field.name(), field.kind().example()));
    return example;
  }

  private boolean writable(Field field) {
    return switch (field.kind()) {
      case FormulaKind _, RollUpKind _, InverseKind _ -> false;
      default -> !field.traits().readOnly() && rights.mayWrite(field.id());
    };
  }

  List<Field> readable() {
    return type.activeFields().stream().filter(field -> rights.mayRead(field.id())).toList();
  }

  private static Map<String, Object> described(Field field) {
    var schema = new LinkedHashMap<>(field.kind().jsonSchema());
    schema.putIfAbsent("title", field.label());
    if (field.traits().help() != null) {
      schema.putIfAbsent("description", field.traits().help());
    }
    if (field.traits().readOnly()) {
      schema.put("readOnly", true);
    }
    return schema;
  }

  private static Map<String, Object> orNull(Map<String, Object> schema) {
    if (schema.get("type") instanceof String one && !schema.containsKey("enum")) {
      var nullable = new LinkedHashMap<>(schema);
      nullable.put("type", List.of(one, "null"));
      return nullable;
    }
    return schema.get("type") instanceof List<?>
        ? schema
        : Map.of("anyOf", List.of(schema, Map.of("type", "null")));
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
