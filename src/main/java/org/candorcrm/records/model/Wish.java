package org.candorcrm.records.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.Labels;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a request says, property by property, each of the right shape. */
final class Wish {

  private final JsonNode body;

  private Wish(JsonNode body) {
    this.body = body;
  }

  /**
   * @throws Problem {@code body_not_an_object}, {@code body_field_unknown}
   */
  static Wish of(JsonNode body, Set<String> known) {
    if (!body.isObject()) {
      throw Problem.invalid("body_not_an_object");
    }
    for (var property : body.properties()) {
      if (!known.contains(property.getKey())) {
        throw Problem.invalid("body_field_unknown")
            .field(abridged(property.getKey()))
            .with("known", known.stream().sorted().toList());
      }
    }
    return new Wish(body);
  }

  boolean has(String name) {
    return body.has(name);
  }

  @Nullable JsonNode node(String name) {
    var node = body.get(name);
    return node == null || node.isNull() ? null : node;
  }

  @Nullable String text(String name) {
    var node = node(name);
    if (node == null) {
      return null;
    }
    if (!node.isString()) {
      throw wrong(name);
    }
    return node.stringValue();
  }

  String needed(String name) {
    var text = text(name);
    if (text == null || text.isBlank()) {
      throw Problem.invalid("property_missing").field(name);
    }
    return text.strip();
  }

  /**
   * What somebody wants something to be called: {@code label} for every language, or {@code labels}
   * for each one, where English falls back on {@code label} and then on what it is called now.
   *
   * @param now null where there is nothing yet
   */
  @Nullable Labels labels(String one, String each, @Nullable Labels now) {
    var label = text(one);
    var labels = node(each);
    if (labels == null) {
      return label == null || now == null
          ? (label == null ? now : Labels.of(label))
          : now.relabelled(label);
    }
    if (!labels.isObject()) {
      throw wrong(each);
    }
    var byLanguage = new LinkedHashMap<String, String>();
    if (label != null || now != null) {
      byLanguage.put("en", label != null ? label : Objects.requireNonNull(now).english());
    }
    for (var property : labels.properties()) {
      if (!property.getValue().isString()) {
        throw wrong(each);
      }
      byLanguage.put(property.getKey(), property.getValue().stringValue());
    }
    return new Labels(byLanguage);
  }

  boolean yes(String name, boolean otherwise) {
    var node = node(name);
    if (node == null) {
      return otherwise;
    }
    if (!node.isBoolean()) {
      throw wrong(name);
    }
    return node.booleanValue();
  }

  List<JsonNode> items(String name) {
    var node = node(name);
    if (node == null) {
      return List.of();
    }
    if (!node.isArray()) {
      throw wrong(name);
    }
    return List.copyOf(node.values());
  }

  /** The properties other than these, as plain values; absent where null. */
  List<String> names(String name, int most) {
    var items = items(name);
    if (items.isEmpty() || items.size() > most || !items.stream().allMatch(JsonNode::isString)) {
      throw wrong(name);
    }
    return items.stream().map(JsonNode::asString).toList();
  }

  Map<String, Object> others(Set<String> names) {
    var others = new LinkedHashMap<String, Object>();
    for (var property : body.properties()) {
      var plain = plain(property.getValue(), 0);
      if (!names.contains(property.getKey()) && plain != null) {
        others.put(property.getKey(), plain);
      }
    }
    return others;
  }

  private static @Nullable Object plain(JsonNode node, int depth) {
    if (depth > 4) {
      throw Problem.invalid("value_nested_too_deep").with("deepest", 4);
    }
    if (node.isObject()) {
      var map = new LinkedHashMap<String, @Nullable Object>();
      node.properties().forEach(p -> map.put(p.getKey(), plain(p.getValue(), depth + 1)));
      return map;
    }
    if (node.isArray()) {
      var list = new ArrayList<@Nullable Object>();
      node.forEach(item -> list.add(plain(item, depth + 1)));
      return list;
    }
    if (node.isNumber()) {
      return number(node.asString());
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    return node.isNull() ? null : node.asString();
  }

  private static BigDecimal number(String text) {
    if (text.length() > 40) {
      throw Problem.invalid("number_too_large");
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException notFinite) {
      throw Problem.invalid("value_not_a_number");
    }
  }

  private static Problem wrong(String name) {
    return Problem.invalid("property_invalid").field(name);
  }

  static String abridged(String text) {
    return text.length() > 60 ? text.substring(0, 60) : text;
  }
}
