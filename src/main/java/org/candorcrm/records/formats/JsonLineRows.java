package org.candorcrm.records.formats;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The rows of a file with one JSON object a line. */
final class JsonLineRows implements RowSource {

  private final Lines lines;
  private final Limits limits;
  private final int columns;
  private final Map<String, Integer> places = new HashMap<>();
  private long number;

  JsonLineRows(Lines lines, List<String> header, Limits limits) {
    this.lines = lines;
    this.limits = limits;
    this.columns = header.size();
    for (int i = 0; i < columns; i++) {
      places.put(header.get(i), i);
    }
  }

  @Override
  public @Nullable Line next() throws IOException {
    do {
      if (!lines.next()) {
        return null;
      }
    } while (lines.isBlank());
    number++;
    if (lines.tooLong()) {
      return refused(Refusals.rowTooLong(limits.row()));
    }
    try {
      return row(Json.parse(lines.text().toString()));
    } catch (Problem problem) {
      return refused(problem);
    }
  }

  private Row row(JsonNode object) {
    if (!object.isObject()) {
      throw Refusals.json("the line is not an object");
    }
    var values = new @Nullable JsonNode[columns];
    for (var property : object.properties()) {
      var place = places.get(property.getKey());
      if (place != null) {
        values[place] = property.getValue();
        continue;
      }
      if (RefusedColumns.UNREADABLE.equals(property.getKey())) {
        throw Refusals.json("the line could not be read before and was not corrected");
      }
      if (!RefusedColumns.ALL.contains(property.getKey())) {
        throw Refusals.columns(object.size(), columns).with("key", property.getKey());
      }
    }
    return row(number, lines.number(), values, limits);
  }

  /** The row of these values, whose cells are short enough. */
  static Row row(long number, long line, @Nullable JsonNode[] values, Limits limits) {
    var texts = new @Nullable String[values.length];
    Arrays.setAll(texts, i -> Json.text(values[i]));
    for (var text : texts) {
      if (text != null && text.length() > limits.cell()) {
        throw Refusals.cellTooLong(limits.cell());
      }
    }
    return new Row(number, line, texts, values);
  }

  private RefusedRow refused(Problem reason) {
    return new RefusedRow(number, lines.number(), reason, List.of(Refusals.shown(lines.text())));
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
