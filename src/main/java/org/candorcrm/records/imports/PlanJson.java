package org.candorcrm.records.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.ImportMode;
import org.candorcrm.records.values.DecimalStyle;
import org.jspecify.annotations.Nullable;

/** Import plans as people write them, in the API and in mapping files. */
final class PlanJson {

  private static final int MOST_COLUMNS = 1_000;
  private static final List<String> COLUMN =
      List.of("field", "label", "currency", "factor", "values", "missing", "decimals", "dates");

  private PlanJson() {}

  /**
   * The plan that this map describes; what it leaves out comes from {@code proposed}.
   *
   * @throws Problem {@code mapping_not_valid} with the part that is wrong
   */
  static ImportPlan read(Map<?, ?> map, ImportPlan proposed) {
    refuseUnknown(
        map,
        List.of(
            "type", "mode", "key", "match", "file", "columns", "constants", "history", "consents"),
        "mapping");
    var mode = text(map.get("mode"), "mode");
    return new ImportPlan(
        orElse(text(map.get("type"), "type"), proposed.type()),
        mode == null ? proposed.mode() : ImportMode.of(mode),
        map.get("key") == null ? proposed.key() : text(map.get("key"), "key"),
        map.get("columns") == null ? proposed.columns() : columns(map.get("columns")),
        map.get("constants") == null
            ? proposed.constants()
            : texts(map.get("constants"), "constants"),
        map.get("history") == null ? proposed.history() : history(map.get("history")),
        map.get("file") == null ? proposed.file() : FileReading.of(map.get("file")),
        map.get("match") == null ? proposed.match() : flag(map.get("match"), "match"),
        map.get("consents") == null
            ? proposed.consents()
            : ConsentColumns.read(map.get("consents")));
  }

  private static Boolean flag(@Nullable Object value, String part) {
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw wrong(part);
  }

  private static List<ColumnMapping> columns(@Nullable Object value) {
    var columns = new ArrayList<ColumnMapping>();
    object(value, "columns")
        .forEach((name, target) -> {
          if (target instanceof List<?> several) {
            several.forEach(one -> columns.add(column(String.valueOf(name), one)));
          } else if (target != null) {
            columns.add(column(String.valueOf(name), target));
          }
        });
    if (columns.size() > MOST_COLUMNS) {
      throw wrong("columns");
    }
    return columns;
  }

  private static ColumnMapping column(String name, @Nullable Object target) {
    if (target instanceof String field) {
      return ColumnMapping.plain(name, field);
    }
    var part = "columns." + name;
    var map = object(target, part);
    refuseUnknown(map, COLUMN, part);
    var field = text(map.get("field"), part);
    if (field == null) {
      throw wrong(part);
    }
    return new ColumnMapping(
        name,
        field,
        text(map.get("label"), part),
        text(map.get("currency"), part),
        number(map.get("factor"), part),
        map.get("values") == null ? Map.of() : texts(map.get("values"), part),
        Objects.requireNonNullElse(
            choice(ColumnMapping.Missing.class, map.get("missing"), part + ".missing"),
            ColumnMapping.Missing.REFUSE),
        choice(DecimalStyle.class, map.get("decimals"), part + ".decimals"),
        FileReading.pattern(map.get("dates"), part + ".dates"));
  }

  static <E extends Enum<E>> @Nullable E choice(
      Class<E> type, @Nullable Object value, String part) {
    var text = text(value, part);
    try {
      return text == null ? null : Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw wrong(part);
    }
  }

  static @Nullable String word(@Nullable Enum<?> one) {
    return one == null ? null : one.name().toLowerCase(Locale.ROOT);
  }

  private static List<ImportPlan.Episode> history(@Nullable Object value) {
    if (!(value instanceof List<?> list)) {
      throw wrong("history");
    }
    var episodes = new ArrayList<ImportPlan.Episode>();
    for (var entry : list) {
      var map = object(entry, "history");
      refuseUnknown(map, List.of("at", "values"), "history");
      var at = text(map.get("at"), "history.at");
      if (at == null) {
        throw wrong("history.at");
      }
      episodes.add(new ImportPlan.Episode(at, texts(map.get("values"), "history.values")));
    }
    return episodes;
  }

  /** The plan in the form that {@link #read} takes. */
  static Map<String, Object> show(ImportPlan plan) {
    var columns = new LinkedHashMap<String, Object>();
    plan.columns().forEach(column -> columns.merge(column.column(), show(column), PlanJson::both));
    var map = new LinkedHashMap<String, Object>();
    map.put("type", plan.type());
    map.put("mode", plan.mode().name().toLowerCase(Locale.ROOT));
    if (plan.key() != null) {
      map.put("key", plan.key());
    }
    if (plan.match() != null) {
      map.put("match", plan.match());
    }
    if (!plan.file().equals(FileReading.GUESSED)) {
      map.put("file", plan.file().show());
    }
    map.put("columns", columns);
    map.put("constants", plan.constants());
    map.put(
        "history",
        plan.history().stream()
            .map(episode -> Map.of("at", episode.at(), "values", episode.values()))
            .toList());
    if (!plan.consents().isEmpty()) {
      map.put("consents", plan.consents().stream().map(ConsentColumns::show).toList());
    }
    return map;
  }

  private static Object both(Object one, Object more) {
    var all = new ArrayList<Object>(one instanceof List<?> list ? list : List.of(one));
    all.add(more);
    return all;
  }

  private static Object show(ColumnMapping column) {
    var map = new LinkedHashMap<String, Object>();
    map.put("field", column.field());
    if (column.label() != null) {
      map.put("label", column.label());
    }
    if (column.currency() != null) {
      map.put("currency", column.currency());
    }
    if (column.factor() != null) {
      map.put("factor", column.factor());
    }
    if (!column.values().isEmpty()) {
      map.put("values", column.values());
    }
    if (column.missing() != ColumnMapping.Missing.REFUSE) {
      map.put("missing", word(column.missing()));
    }
    if (column.decimals() != null) {
      map.put("decimals", word(column.decimals()));
    }
    if (column.dates() != null) {
      map.put("dates", column.dates());
    }
    return map.size() == 1 ? column.field() : map;
  }

  static void refuseUnknown(Map<?, ?> map, List<String> known, String part) {
    for (var name : map.keySet()) {
      if (!known.contains(String.valueOf(name))) {
        throw wrong(part + "." + name);
      }
    }
  }

  static Map<?, ?> object(@Nullable Object value, String part) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw wrong(part);
  }

  static Map<String, String> texts(@Nullable Object value, String part) {
    var texts = new LinkedHashMap<String, String>();
    object(value, part)
        .forEach((name, text) -> {
          if (text != null) {
            texts.put(String.valueOf(name), String.valueOf(text));
          }
        });
    return texts;
  }

  static @Nullable String text(@Nullable Object value, String part) {
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw wrong(part);
  }

  private static @Nullable BigDecimal number(@Nullable Object value, String part) {
    if (value == null) {
      return null;
    }
    try {
      return new BigDecimal(String.valueOf(value));
    } catch (NumberFormatException e) {
      throw wrong(part + ".factor");
    }
  }

  private static <T> T orElse(@Nullable T value, T otherwise) {
    return value == null ? otherwise : value;
  }

  static Problem wrong(String part) {
    return Problem.invalid("mapping_not_valid").with("part", part);
  }
}
