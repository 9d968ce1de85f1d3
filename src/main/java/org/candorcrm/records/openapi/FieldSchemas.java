package org.candorcrm.records.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.candorcrm.records.kinds.AddressKind;
import org.candorcrm.records.kinds.Choice;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.kinds.ChoicesKind;
import org.candorcrm.records.kinds.DateKind;
import org.candorcrm.records.kinds.EmailsKind;
import org.candorcrm.records.kinds.FieldKind;
import org.candorcrm.records.kinds.FileKind;
import org.candorcrm.records.kinds.FormulaKind;
import org.candorcrm.records.kinds.InverseKind;
import org.candorcrm.records.kinds.JsonKind;
import org.candorcrm.records.kinds.LinksKind;
import org.candorcrm.records.kinds.LongTextKind;
import org.candorcrm.records.kinds.MomentKind;
import org.candorcrm.records.kinds.MoneyKind;
import org.candorcrm.records.kinds.NumberKind;
import org.candorcrm.records.kinds.PersonNameKind;
import org.candorcrm.records.kinds.PhonesKind;
import org.candorcrm.records.kinds.RatingKind;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.kinds.RollUpKind;
import org.candorcrm.records.kinds.TextKind;
import org.candorcrm.records.kinds.YesNoKind;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema of a value of each kind: as it is answered, where a relation that was expanded is
 * the record itself, and as it is accepted, where shorter forms are good too.
 */
final class FieldSchemas {

  private final Function<String, @Nullable String> components;

  /**
   * @param components the schema's name of a record type, by the type's name; null where the viewer
   *     has none
   */
  FieldSchemas(Function<String, @Nullable String> components) {
    this.components = components;
  }

  /** Null is a value too, wherever a field may be empty. */
  Map<String, Object> answered(FieldKind kind) {
    return switch (kind) {
      case MoneyKind _ -> orNull(ref("Money"));
      case PersonNameKind _ -> orNull(ref("PersonName"));
      case AddressKind _ -> orNull(ref("Address"));
      case EmailsKind _, PhonesKind _, LinksKind _ -> orNull(listOf(ref("LabelledValue")));
      case ChoiceKind choice -> oneOf(choice.choices(), true);
      case ChoicesKind choices -> orNull(several(choices, true));
      case RelationKind relation -> orNull(reference(relation));
      case RelationsKind relations -> orNull(listOf(idOrRecord(relations.to())));
      case InverseKind inverse -> orNull(listOf(idOrRecord(inverse.of())));
      case JsonKind _ -> Map.of();
      case TextKind _, LongTextKind _, NumberKind _, DateKind _, MomentKind _, YesNoKind _ ->
          orNull(kind.jsonSchema());
      case RatingKind _, FileKind _, FormulaKind _, RollUpKind _ -> orNull(kind.jsonSchema());
    };
  }

  Map<String, Object> accepted(FieldKind kind) {
    return switch (kind) {
      case MoneyKind _ -> orNull(ref("MoneyInput"));
      case PersonNameKind _ -> anyOf(Map.of("type", "string"), ref("PersonName"), NULL);
      case AddressKind _ -> anyOf(Map.of("type", "string"), ref("Address"), NULL);
      case EmailsKind _, PhonesKind _, LinksKind _ -> orNull(ref("LabelledInput"));
      case NumberKind _ -> anyOf(kind.jsonSchema(), Map.of("type", "string"), NULL);
      case ChoiceKind choice -> oneOf(choice.choices(), false);
      case ChoicesKind choices -> orNull(several(choices, false));
      case RelationKind relation ->
          relation.polymorphic() ? orNull(kind.jsonSchema()) : anyOf(ID, ref("Reference"), NULL);
      case RelationsKind _ -> orNull(listOf(ID));
      case InverseKind _, FormulaKind _, RollUpKind _ ->
          throw new IllegalArgumentException(kind.name() + " is never written");
      case JsonKind _ -> Map.of();
      case TextKind _, LongTextKind _, DateKind _, MomentKind _ -> orNull(kind.jsonSchema());
      case YesNoKind _, RatingKind _, FileKind _ -> orNull(kind.jsonSchema());
    };
  }

  private static final Map<String, Object> NULL = Map.of("type", "null");
  private static final Map<String, Object> ID = Map.of("type", "string", "format", "uuid");

  private Map<String, Object> reference(RelationKind relation) {
    if (!relation.polymorphic()) {
      return idOrRecord(relation.to().getFirst());
    }
    var forms = new ArrayList<Map<String, Object>>();
    forms.add(relation.jsonSchema());
    if (relation.toAny()) {
      forms.add(ref("ExpandedRecord"));
    }
    relation.to().stream()
        .map(components)
        .flatMap(java.util.stream.Stream::ofNullable)
        .forEach(component -> forms.add(ref(component)));
    return anyOf(forms.toArray(Map[]::new));
  }

  private Map<String, Object> idOrRecord(String type) {
    var component = components.apply(type);
    return component == null ? ID : anyOf(ID, ref(component));
  }

  /** Records keep a choice that has retired, but no record is given one. */
  private static Map<String, Object> oneOf(List<Choice> choices, boolean retiredToo) {
    var keys = new ArrayList<@Nullable String>(keys(choices, retiredToo));
    if (keys.isEmpty()) {
      return orNull(Map.of("type", "string"));
    }
    keys.add(null);
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", List.of("string", "null"));
    schema.put("enum", keys);
    return schema;
  }

  private static Map<String, Object> several(ChoicesKind kind, boolean retiredToo) {
    var keys = keys(kind.choices(), retiredToo);
    return kind.open() || keys.isEmpty()
        ? kind.jsonSchema()
        : listOf(Map.of("type", "string", "enum", keys));
  }

  private static List<String> keys(List<Choice> choices, boolean retiredToo) {
    return choices.stream()
        .filter(choice -> retiredToo || !choice.retired())
        .map(Choice::key)
        .toList();
  }

  private static Map<String, Object> ref(String component) {
    return Map.of("$ref", "#/components/schemas/" + component);
  }

  private static Map<String, Object> listOf(Map<String, Object> items) {
    return Map.of("type", "array", "items", items);
  }

  @SafeVarargs
  private static Map<String, Object> anyOf(Map<String, Object>... forms) {
    return Map.of("anyOf", List.of(forms));
  }

  private static Map<String, Object> orNull(Map<String, Object> schema) {
    if (schema.get("type") instanceof String one && !schema.containsKey("enum")) {
      var nullable = new LinkedHashMap<>(schema);
      nullable.put("type", List.of(one, "null"));
      return nullable;
    }
    if (schema.get("type") instanceof List<?>) {
      return schema;
    }
    if (schema.get("anyOf") instanceof List<?> forms) {
      var all = new ArrayList<Object>(forms);
      all.add(NULL);
      return Map.of("anyOf", all);
    }
    return anyOf(schema, NULL);
  }
}
