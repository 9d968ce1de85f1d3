package org.candorcrm.records.kinds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * How the values of one kind of {@link LabelledList} are read and written.
 *
 * @param longest what one value may have, in characters
 * @param sample a value
 * @param check refuses what is no such value, or answers it in its usual form
 * @param fold how it is written for comparing
 */
record LabelledLists(
    int longest, String sample, UnaryOperator<String> check, UnaryOperator<String> fold) {

  static final List<Column> COLUMNS =
      List.of(
          Column.value("", "text[]"),
          Column.value("_labels", "text[]"),
          new Column("_folded", "text[] collate \"C\"", Column.Role.FOLDED));

  private static final int MOST = 50;
  private static final Pattern CELL = Pattern.compile("(.*?)(?:\\s+\\[([^\\[\\]]*)])?");

  @Nullable List<Labelled> parse(JsonNode json) {
    var found = new LinkedHashMap<String, Labelled>();
    if (json.isArray()) {
      json.forEach(item -> add(item, found));
    } else if (!json.isNull()) {
      add(json, found);
    }
    return found.isEmpty() ? null : List.copyOf(found.values());
  }

  private void add(JsonNode item, Map<String, Labelled> found) {
    if (item.isString()) {
      add(item.stringValue(), null, found);
      return;
    }
    if (!item.isObject()) {
      throw Problem.invalid("value_not_a_labelled_list");
    }
    var value = item.get("value");
    var label = item.get("label");
    if (value == null || value.isNull()) {
      return;
    }
    boolean bare = label == null || label.isNull();
    add(Texts.of(value), bare ? null : Texts.of(label), found);
  }

  @Nullable List<Labelled> parseText(String cell) {
    var found = new LinkedHashMap<String, Labelled>();
    for (var piece : Texts.split(cell)) {
      var parts = CELL.matcher(piece);
      if (piece.endsWith("]") && parts.matches()) {
        add(parts.group(1), parts.group(2), found);
      } else {
        add(piece, null, found);
      }
    }
    return found.isEmpty() ? null : List.copyOf(found.values());
  }

  private void add(String text, @Nullable String labelText, Map<String, Labelled> found) {
    var value = Texts.line(text, 2_000);
    if (value == null) {
      return;
    }
    var checked = check.apply(value);
    var label = labelText == null ? null : Texts.line(labelText, 60);
    if (label != null && (label.indexOf('[') >= 0 || label.indexOf(']') >= 0)) {
      throw Problem.invalid("value_label_invalid");
    }
    found.putIfAbsent(fold.apply(checked), new Labelled(checked, label));
    if (found.size() > MOST) {
      throw Problem.invalid("value_has_too_many_items").with("most", MOST);
    }
  }

  @Nullable Object[] store(@Nullable Object value) {
    if (value == null) {
      return new @Nullable Object[] {null, null, null};
    }
    var items = Lists.of(value, Labelled.class);
    return new @Nullable Object[] {
      items.stream().map(Labelled::value).toArray(String[]::new),
      items.stream().map(i -> i.label() == null ? "" : i.label()).toArray(String[]::new),
      items.stream().map(i -> fold.apply(i.value())).toArray(String[]::new)
    };
  }

  @Nullable List<Labelled> read(ResultSet row, int index) throws SQLException {
    var values = Lists.read(row, index);
    var labels = Lists.read(row, index + 1);
    var items = new ArrayList<Labelled>(values.size());
    for (int i = 0; i < values.size(); i++) {
      var label = i < labels.size() ? labels.get(i) : "";
      items.add(new Labelled(values.get(i), label.isEmpty() ? null : label));
    }
    return items.isEmpty() ? null : List.copyOf(items);
  }

  void write(Object value, JsonGenerator out) {
    out.writeStartArray();
    for (var item : Lists.of(value, Labelled.class)) {
      out.writeStartObject();
      out.writeStringProperty("value", item.value());
      out.writeName("label");
      if (item.label() == null) {
        out.writeNull();
      } else {
        out.writeString(item.label());
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  String text(Object value) {
    return Texts.join(
        Lists.of(value, Labelled.class).stream()
            .map(i -> i.label() == null ? i.value() : i.value() + " [" + i.label() + "]")
            .toList());
  }

  Object example() {
    return List.of(Map.of("value", sample, "label", "work"));
  }

  Map<String, Object> jsonSchema() {
    var value = Map.of("type", "string", "maxLength", longest);
    var item =
        Map.of(
            "type",
            "object",
            "properties",
            Map.of("value", value, "label", Map.of("type", List.of("string", "null"))),
            "required",
            List.of("value"));
    return Map.of("type", "array", "maxItems", MOST, "items", item);
  }
}
