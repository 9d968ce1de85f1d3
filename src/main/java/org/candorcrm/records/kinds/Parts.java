package org.candorcrm.records.kinds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.platform.Folding;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * What person names and addresses share: named parts, each with a column {@code _part} and one to
 * compare with, {@code _part_folded}. In a cell, where no simpler form says it all, all parts in
 * order with semicolons between them.
 */
record Parts(List<String> names, int longest) {

  List<Column> columns(Column... more) {
    var columns = new ArrayList<Column>();
    names.forEach(name -> columns.add(Column.value("_" + name, "text")));
    names.forEach(name -> columns.add(Column.folded("_" + name + "_folded")));
    columns.addAll(List.of(more));
    return List.copyOf(columns);
  }

  /** The parts of a JSON object, in order. */
  List<@Nullable String> parse(JsonNode json) {
    var parts = new LinkedHashMap<String, @Nullable String>();
    names.forEach(name -> parts.put(name, null));
    for (var property : json.properties()) {
      if (!parts.containsKey(property.getKey())) {
        throw Problem.invalid("value_part_unknown")
            .with("part", abridged(property.getKey()))
            .with("parts", names);
      }
      if (!property.getValue().isNull()) {
        parts.put(property.getKey(), Texts.line(Texts.of(property.getValue()), longest));
      }
    }
    return new ArrayList<>(parts.values());
  }

  private static String abridged(String text) {
    return text.length() > 40 ? text.substring(0, 40) : text;
  }

  /** The parts of a cell that has exactly as many pieces, or null. */
  @Nullable List<@Nullable String> parsePieces(String cell) {
    var pieces = Texts.split(cell);
    if (pieces.size() != names.size()) {
      return null;
    }
    var parts = new ArrayList<@Nullable String>();
    pieces.forEach(piece -> parts.add(Texts.line(piece, longest)));
    return parts;
  }

  /** Values and folded values; the caller appends what its own columns hold. */
  List<@Nullable Object> store(List<@Nullable String> parts) {
    var values = new ArrayList<@Nullable Object>(parts);
    parts.forEach(part -> values.add(part == null ? null : Folding.fold(part)));
    return values;
  }

  /** All null, for an empty value. */
  @Nullable Object[] nothing(int columns) {
    return new @Nullable Object[columns];
  }

  List<@Nullable String> read(ResultSet row, int index) throws SQLException {
    var parts = new ArrayList<@Nullable String>(names.size());
    for (int i = 0; i < names.size(); i++) {
      parts.add(row.getString(index + i));
    }
    return parts;
  }

  void write(List<@Nullable String> parts, JsonGenerator out) {
    out.writeStartObject();
    for (int i = 0; i < names.size(); i++) {
      out.writeName(names.get(i));
      var part = parts.get(i);
      if (part == null) {
        out.writeNull();
      } else {
        out.writeString(part);
      }
    }
    out.writeEndObject();
  }

  String text(List<@Nullable String> parts) {
    return Texts.join(parts.stream().map(part -> part == null ? "" : part).toList());
  }

  Map<String, Object> jsonSchema() {
    var properties = new LinkedHashMap<String, Object>();
    names.forEach(name ->
        properties.put(name, Map.of("type", List.of("string", "null"), "maxLength", longest)));
    return Map.of("type", "object", "properties", properties);
  }

  static boolean empty(List<@Nullable String> parts) {
    return parts.stream().allMatch(part -> part == null);
  }

  /** The parts that are there, with spaces between them, or null. */
  static @Nullable String spaced(@Nullable String... parts) {
    var present = new ArrayList<String>();
    for (var part : parts) {
      if (part != null) {
        present.add(part);
      }
    }
    return present.isEmpty() ? null : String.join(" ", present);
  }
}
