package org.candorcrm.access.me;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.candorcrm.access.gate.Body;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What somebody arranged on their screens, on every device alike.
 *
 * @param widths of columns in pixels, by record type and field
 * @param workHours the hours of a calendar's day; null for the usual ones
 * @param secondClock a time zone beside one's own, or null
 */
record Arrangement(
    Map<String, Map<String, Integer>> widths,
    @Nullable Hours workHours,
    @Nullable String secondClock) {

  static final Arrangement NONE = new Arrangement(Map.of(), null, null);

  private static final int MOST_TYPES = 200;
  private static final int MOST_COLUMNS = 300;
  private static final int NARROWEST = 40;
  private static final int WIDEST = 2_000;
  private static final String NAME = "[a-z][a-z0-9_]{0,62}";

  /** Minutes from midnight. */
  record Hours(int from, int to) {

    private static final int DAY = 24 * 60;

    Hours {
      if (from < 0 || to > DAY || from >= to) {
        throw wrong("work_hours", "minutes of a day, from before to");
      }
    }

    Map<String, Object> shown() {
      var shown = new LinkedHashMap<String, Object>();
      shown.put("from", from);
      shown.put("to", to);
      return shown;
    }
  }

  /**
   * @throws Problem {@code body_field_invalid}
   */
  Arrangement {
    var checked = new TreeMap<String, Map<String, Integer>>();
    widths.forEach((type, columns) -> checked.put(type, checked(type, columns)));
    if (checked.size() > MOST_TYPES) {
      throw wrong("widths", "at most " + MOST_TYPES + " record types");
    }
    if (secondClock != null && !isZone(secondClock)) {
      throw wrong("second_clock", "time zone such as Europe/Berlin");
    }
    widths = Map.copyOf(checked);
  }

  private static Map<String, Integer> checked(String type, Map<String, Integer> columns) {
    boolean right =
        type.matches(NAME)
            && columns.size() <= MOST_COLUMNS
            && columns.keySet().stream().allMatch(field -> field.matches(NAME))
            && columns.values().stream().allMatch(px -> px >= NARROWEST && px <= WIDEST);
    if (!right) {
      throw wrong("widths", "pixels from " + NARROWEST + " to " + WIDEST + " by type and field");
    }
    return Map.copyOf(columns);
  }

  private static boolean isZone(String name) {
    try {
      return name.equals(ZoneId.of(name).getId());
    } catch (DateTimeException unknown) {
      return false;
    }
  }

  /** What is not mentioned stays; the columns of a type are replaced together. */
  Arrangement with(JsonNode changes) {
    var body = Body.of(changes, "widths", "work_hours", "second_clock");
    var all = new TreeMap<>(widths);
    var types = body.node("widths");
    if (types != null) {
      for (var type : object(types, "widths").properties()) {
        all.put(type.getKey(), columns(type.getValue()));
      }
    }
    return new Arrangement(
        all,
        body.has("work_hours") ? hours(body.node("work_hours")) : workHours,
        body.has("second_clock") ? body.optionalText("second_clock") : secondClock);
  }

  private static Map<String, Integer> columns(JsonNode columns) {
    var all = new TreeMap<String, Integer>();
    for (var column : object(columns, "widths").properties()) {
      all.put(column.getKey(), whole(column.getValue(), "widths"));
    }
    return all;
  }

  private static @Nullable Hours hours(@Nullable JsonNode hours) {
    if (hours == null) {
      return null;
    }
    var body = Body.of(hours, "from", "to");
    return new Hours(whole(body.node("from"), "work_hours"), whole(body.node("to"), "work_hours"));
  }

  private static JsonNode object(JsonNode node, String field) {
    if (!node.isObject()) {
      throw wrong(field, "object");
    }
    return node;
  }

  private static int whole(@Nullable JsonNode node, String field) {
    if (node == null || !node.isInt()) {
      throw wrong(field, "whole numbers");
    }
    return node.intValue();
  }

  Map<String, @Nullable Object> shown() {
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("widths", new TreeMap<>(widths));
    shown.put("work_hours", workHours == null ? null : workHours.shown());
    shown.put("second_clock", secondClock);
    return shown;
  }

  private static Problem wrong(String field, String expected) {
    return Problem.invalid("body_field_invalid").field(field).with("expected", expected);
  }
}
