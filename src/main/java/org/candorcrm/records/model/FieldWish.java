package org.candorcrm.records.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.FieldKind;
import org.candorcrm.records.kinds.FieldKinds;
import org.candorcrm.records.kinds.Labels;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.Field.Measure;
import org.candorcrm.records.schema.Field.Traits;
import org.candorcrm.records.schema.NewField;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the field that a request asks for: name, kind with its settings, and traits. */
final class FieldWish {

  private static final Set<String> TRAITS =
      Set.of(
          "name",
          "kind",
          "label",
          "labels",
          "inverse_label",
          "inverse_labels",
          "required",
          "unique",
          "searchable",
          "indexed",
          "measure",
          "default",
          "help",
          "half_life_days",
          "section");
  private static final Set<String> SETTINGS =
      Set.of(
          "scale",
          "min",
          "max",
          "choices",
          "choices_from",
          "open",
          "to",
          "inverse",
          "expression",
          "result",
          "relation",
          "function",
          "field",
          "filter");
  private static final Set<String> CHANGEABLE =
      Set.of(
          "label",
          "labels",
          "required",
          "searchable",
          "indexed",
          "measure",
          "default",
          "help",
          "half_life_days",
          "section",
          "scale",
          "min",
          "max",
          "choices",
          "expression",
          "result",
          "relation",
          "function",
          "field",
          "filter");

  private FieldWish() {}

  private static Set<String> all() {
    var all = new java.util.HashSet<>(TRAITS);
    all.addAll(SETTINGS);
    return all;
  }

  /**
   * @param name as it is to be, with {@code x_} where it needs one
   * @param inverses names the other side of a relation where the request does not
   */
  static NewField read(JsonNode body, String name, InverseNames inverses) {
    var wish = Wish.of(body, all());
    var kind = kind(wish.needed("kind"), settings(wish, name, inverses));
    var labels = wish.labels("label", "labels", null);
    return new NewField(
        name,
        labels == null ? Labels.of(labelFor(name)) : labels,
        kind,
        traits(wish, name, kind, Traits.PLAIN, kind instanceof RelationKind),
        wish.labels("inverse_label", "inverse_labels", null));
  }

  static String name(JsonNode body) {
    return Wish.of(body, all()).needed("name");
  }

  private static Map<String, Object> settings(Wish wish, String name, InverseNames inverses) {
    var settings = new LinkedHashMap<>(wish.others(TRAITS));
    var to = settings.get("to");
    if (settings.get("inverse") instanceof String inverse) {
      settings.put("inverse", custom(inverse));
    } else if (to != null && !to.equals("*")) {
      settings.put("inverse", inverses.free(to instanceof List<?> all ? all : List.of(to), name));
    }
    return settings;
  }

  /** The other side of a relation is made with the relation, never by itself. */
  private static FieldKind kind(String name, Map<String, Object> settings) {
    if (name.equals("inverse")) {
      throw Problem.invalid("kind_comes_with_relation");
    }
    return FieldKinds.of(name, settings);
  }

  private static Traits traits(
      Wish wish, String name, FieldKind kind, Traits now, boolean indexed) {
    return new Traits(
        wish.yes("required", now.required()),
        now.readOnly(),
        wish.yes("unique", now.unique()),
        wish.yes("searchable", now.searchable()),
        wish.yes("indexed", now.indexed() || indexed),
        measure(wish, now.measure()),
        wish.has("default") ? fallback(wish, name, kind) : now.fallback(),
        wish.has("help") ? wish.text("help") : now.help(),
        wish.has("half_life_days") ? halfLife(wish) : now.halfLifeDays(),
        wish.has("section") ? wish.text("section") : now.section());
  }

  private static Measure measure(Wish wish, Measure now) {
    var text = wish.text("measure");
    if (text == null) {
      return now;
    }
    for (var measure : Measure.values()) {
      if (measure.name().toLowerCase(Locale.ROOT).equals(text)) {
        return measure;
      }
    }
    throw Problem.invalid("property_invalid").field("measure");
  }

  /** None is remembered as a decision, so that a later release does not bring one of its own. */
  private static Integer halfLife(Wish wish) {
    var node = wish.node("half_life_days");
    if (node == null) {
      return 0;
    }
    if (!node.isInt()) {
      throw Problem.invalid("property_invalid").field("half_life_days");
    }
    return node.intValue();
  }

  private static @Nullable Object fallback(Wish wish, String name, FieldKind kind) {
    var given = wish.node("default");
    try {
      return given == null ? null : kind.parse(given);
    } catch (Problem unfit) {
      throw Problem.invalid("default_invalid").field(name).with("reason", unfit.code());
    }
  }

  /**
   * The field as the request wants it from now on: label, traits, and those settings that leave its
   * columns as they are.
   */
  static Field changed(JsonNode body, Field field) {
    var wish = Wish.of(body, CHANGEABLE);
    var changes = wish.others(TRAITS);
    var kind = field.kind();
    if (!changes.isEmpty() || takesAway(body)) {
      var settings = new LinkedHashMap<>(kind.settings());
      settings.putAll(changes);
      settings.keySet().removeIf(name -> body.has(name) && wish.node(name) == null);
      kind = Kept.words(kind, FieldKinds.of(kind.name(), settings));
      Kept.check(field, kind);
    }
    var labels = wish.labels("label", "labels", field.labels());
    return field
        .labelled(Objects.requireNonNull(labels))
        .with(kind)
        .with(traits(wish, field.name(), kind, field.traits(), false));
  }

  /** A setting without a value is taken away: the filter of a roll-up, a limit of a number. */
  private static boolean takesAway(JsonNode body) {
    return SETTINGS.stream().anyMatch(name -> body.has(name) && body.get(name).isNull());
  }

  static String custom(String name) {
    return name.startsWith("x_") ? name : "x_" + name;
  }

  private static String labelFor(String name) {
    var words = (name.startsWith("x_") ? name.substring(2) : name).replace('_', ' ').strip();
    return words.isEmpty()
        ? name
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
