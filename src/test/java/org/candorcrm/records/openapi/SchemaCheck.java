package org.candorcrm.records.openapi;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Checks JSON against the schemas of the contract. Stricter than JSON Schema 2020-12 in one point:
 * an object may hold only what its schema names, unless the schema says that others may stand
 * there. A keyword that it does not know is a mistake of the contract.
 */
final class SchemaCheck {

  private static final Set<String> WORDS_FOR_PEOPLE =
      Set.of("title", "description", "example", "default", "readOnly");
  private static final Set<String> KNOWN =
      Set.of(
          "$ref",
          "type",
          "enum",
          "anyOf",
          "properties",
          "required",
          "additionalProperties",
          "items",
          "minItems",
          "maxItems",
          "format",
          "pattern",
          "minimum",
          "maximum",
          "minLength",
          "maxLength");

  private final JsonNode contract;

  SchemaCheck(JsonNode contract) {
    this.contract = contract;
  }

  /** What is wrong, each with its place; empty where the value is as the schema says. */
  List<String> mistakes(JsonNode schema, JsonNode value) {
    var mistakes = new ArrayList<String>();
    check(schema, value, "$", mistakes);
    return mistakes;
  }

  private void check(JsonNode schema, JsonNode value, String at, List<String> mistakes) {
    for (var keyword : schema.propertyNames()) {
      if (!KNOWN.contains(keyword) && !WORDS_FOR_PEOPLE.contains(keyword)) {
        mistakes.add(at + ": the contract uses " + keyword);
      }
    }
    if (schema.has("$ref")) {
      var target = contract.at(schema.path("$ref").asString().substring(1));
      if (target.isMissingNode()) {
        mistakes.add(at + ": nothing at " + schema.path("$ref"));
      } else {
        check(target, value, at, mistakes);
      }
    }
    if (schema.has("anyOf")) {
      anyOf(schema.path("anyOf"), value, at, mistakes);
    }
    if (schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals)) {
      mistakes.add(at + ": " + value + " is none of " + schema.path("enum"));
    }
    if (schema.has("type") && !hasType(schema.path("type"), value)) {
      mistakes.add(at + ": " + value + " is not of type " + schema.path("type"));
      return;
    }
    if (value.isString()) {
      text(schema, value.stringValue(), at, mistakes);
    } else if (value.isNumber()) {
      number(schema, value, at, mistakes);
    } else if (value.isArray()) {
      list(schema, value, at, mistakes);
    } else if (value.isObject()) {
      object(schema, value, at, mistakes);
    }
  }

  private void anyOf(JsonNode forms, JsonNode value, String at, List<String> mistakes) {
    var all = new ArrayList<String>();
    for (var form : forms) {
      var own = new ArrayList<String>();
      check(form, value, at, own);
      if (own.isEmpty()) {
        return;
      }
      all.addAll(own);
    }
    mistakes.add(at + ": none of the forms fits " + value + ": " + all);
  }

  private static boolean hasType(JsonNode type, JsonNode value) {
    if (type.isArray()) {
      return type.valueStream().anyMatch(one -> hasType(one, value));
    }
    return switch (type.asString()) {
      case "null" -> value.isNull();
      case "string" -> value.isString();
      case "boolean" -> value.isBoolean();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "array" -> value.isArray();
      case "object" -> value.isObject();
      default -> false;
    };
  }

  private static void text(JsonNode schema, String text, String at, List<String> mistakes) {
    if (schema.has("pattern")
        && !Pattern.compile(schema.path("pattern").asString()).matcher(text).find()) {
      mistakes.add(at + ": " + text + " does not match " + schema.path("pattern"));
    }
    if (text.length() < schema.path("minLength").asInt(0)
        || text.length() > schema.path("maxLength").asInt(Integer.MAX_VALUE)) {
      mistakes.add(at + ": length of " + text);
    }
    try {
      switch (schema.path("format").asString("")) {
        case "uuid" -> UUID.fromString(text);
        case "date" -> LocalDate.parse(text);
        case "date-time" -> OffsetDateTime.parse(text);
        case "", "binary" -> {}
        default -> mistakes.add(at + ": the contract uses format " + schema.path("format"));
      }
    } catch (IllegalArgumentException | DateTimeParseException wrong) {
      mistakes.add(at + ": " + text + " is no " + schema.path("format"));
    }
  }

  private static void number(JsonNode schema, JsonNode value, String at, List<String> mistakes) {
    var number = value.decimalValue();
    if ((schema.has("minimum") && number.compareTo(schema.path("minimum").decimalValue()) < 0)
        || (schema.has("maximum") && number.compareTo(schema.path("maximum").decimalValue()) > 0)) {
      mistakes.add(at + ": " + number + " is out of range");
    }
  }

  private void list(JsonNode schema, JsonNode value, String at, List<String> mistakes) {
    if (value.size() < schema.path("minItems").asInt(0)
        || value.size() > schema.path("maxItems").asInt(Integer.MAX_VALUE)) {
      mistakes.add(at + ": " + value.size() + " items");
    }
    if (!schema.has("items") && schema.has("type")) {
      mistakes.add(at + ": the contract does not say what the items are");
    }
    if (schema.has("items")) {
      for (int i = 0; i < value.size(); i++) {
        check(schema.path("items"), value.get(i), at + "[" + i + "]", mistakes);
      }
    }
  }

  private void object(JsonNode schema, JsonNode value, String at, List<String> mistakes) {
    schema
        .path("required")
        .forEach(name -> {
          if (!value.has(name.asString())) {
            mistakes.add(at + ": " + name + " is missing");
          }
        });
    var others = schema.path("additionalProperties");
    boolean anything =
        schema.isEmpty() || others.asBoolean(false) || schema.has("anyOf") || schema.has("$ref");
    for (var property : value.properties()) {
      var place = at + "." + property.getKey();
      var own = schema.path("properties").path(property.getKey());
      if (!own.isMissingNode()) {
        check(own, property.getValue(), place, mistakes);
      } else if (others.isObject()) {
        check(others, property.getValue(), place, mistakes);
      } else if (!anything && !onlyWords(schema)) {
        mistakes.add(place + " is not described");
      }
    }
  }

  /** A schema that says nothing but what people read allows everything. */
  private static boolean onlyWords(JsonNode schema) {
    return schema.propertyNames().stream().allMatch(WORDS_FOR_PEOPLE::contains);
  }
}
