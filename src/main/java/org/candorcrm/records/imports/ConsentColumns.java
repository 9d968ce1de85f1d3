package org.candorcrm.records.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.MomentKind;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a file say of being contacted, for one purpose and channel.
 *
 * @param parts by name: a text for all rows, or a column
 */
record ConsentColumns(Map<String, Part> parts) {

  static final String STATE = "state";
  private static final List<String> NEEDED = List.of(STATE, "channel", "purpose");
  private static final List<String> DAYS = List.of("at", "expires", "confirmed");
  private static final List<String> PARTS =
      List.of(
          STATE,
          "channel",
          "purpose",
          "basis",
          "at",
          "expires",
          "confirmed",
          "proof",
          "form",
          "balancing");

  private static final int MOST = 20;

  /**
   * @param text the same for every row; null where a column says it
   * @param column null where a text says it
   * @param values cells to be replaced by others before they are read
   * @param dates letters of the pattern of its dates; null for what was guessed
   */
  record Part(
      @Nullable String text,
      @Nullable String column,
      Map<String, String> values,
      @Nullable String dates) {

    Part {
      values = Map.copyOf(values);
      if ((text == null) == (column == null)) {
        throw new IllegalArgumentException("a text or a column");
      }
    }
  }

  ConsentColumns {
    parts = new LinkedHashMap<>(parts);
  }

  static List<ConsentColumns> read(@Nullable Object value) {
    if (!(value instanceof List<?> list) || list.size() > MOST) {
      throw PlanJson.wrong("consents");
    }
    return list.stream().map(ConsentColumns::one).toList();
  }

  private static ConsentColumns one(@Nullable Object value) {
    var map = PlanJson.object(value, "consents");
    PlanJson.refuseUnknown(map, PARTS, "consents");
    var parts = new LinkedHashMap<String, Part>();
    for (var name : PARTS) {
      var part = map.get(name);
      if (part != null) {
        parts.put(name, part(name, part));
      }
    }
    for (var name : NEEDED) {
      if (!parts.containsKey(name)) {
        throw PlanJson.wrong("consents." + name);
      }
    }
    return new ConsentColumns(parts);
  }

  private static Part part(String name, Object value) {
    var path = "consents." + name;
    if (value instanceof String text) {
      if (text.isBlank() || DAYS.contains(name) && !day(text)) {
        throw PlanJson.wrong(path);
      }
      return new Part(text.strip(), null, Map.of(), null);
    }
    var map = PlanJson.object(value, path);
    PlanJson.refuseUnknown(map, List.of("column", "values", "dates"), path);
    var column = PlanJson.text(map.get("column"), path + ".column");
    if (column == null) {
      throw PlanJson.wrong(path + ".column");
    }
    var values = map.get("values");
    return new Part(
        null,
        column,
        values == null ? Map.of() : PlanJson.texts(values, path),
        FileReading.pattern(map.get("dates"), path + ".dates"));
  }

  private static boolean day(String text) {
    try {
      return new MomentKind().parseText(text) != null;
    } catch (Problem notOne) {
      return false;
    }
  }

  /** In the form that {@link #read} takes. */
  Map<String, Object> show() {
    var shown = new LinkedHashMap<String, Object>();
    parts.forEach((name, part) -> shown.put(name, show(part)));
    return shown;
  }

  private static Object show(Part part) {
    if (part.text() != null) {
      return part.text();
    }
    var shown = new LinkedHashMap<String, Object>();
    shown.put("column", String.valueOf(part.column()));
    if (!part.values().isEmpty()) {
      shown.put("values", part.values());
    }
    if (part.dates() != null) {
      shown.put("dates", part.dates());
    }
    return shown;
  }

  List<String> columns() {
    return parts.values().stream().flatMap(part -> Stream.ofNullable(part.column())).toList();
  }
}
