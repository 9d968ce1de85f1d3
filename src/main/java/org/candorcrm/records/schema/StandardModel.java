package org.candorcrm.records.schema;

import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.candorcrm.records.kinds.FieldKind;
import org.candorcrm.records.kinds.FieldKinds;
import org.candorcrm.records.kinds.Labels;
import org.candorcrm.records.schema.Field.Measure;
import org.candorcrm.records.schema.Field.Traits;
import org.candorcrm.records.schema.RecordType.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The standard record types, from {@code model/*.yaml}; the README beside them tells the format.
 *
 * @param type the type with its fields
 * @param records what a new workspace has of it: values by field, in the JSON of the API
 * @param names what those records are called in each language, by their key
 */
record StandardModel(NewType type, List<Map<String, Object>> records, Map<String, Labels> names) {

  private static final Set<String> NOT_SETTINGS =
      Set.of(
          "kind",
          "label",
          "inverse_label",
          "required",
          "read_only",
          "unique",
          "searchable",
          "indexed",
          "measure",
          "default",
          "help",
          "half_life_days");

  /** All of them, in their order. */
  static List<StandardModel> all() {
    var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    var models = new ArrayList<StandardModel>();
    try {
      var files = new PathMatchingResourcePatternResolver().getResources("classpath:model/*.yaml");
      for (var file : files) {
        try (InputStream in = file.getInputStream()) {
          models.add(model(object(yaml.load(in))));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    models.sort(comparingInt(model -> model.type.position()));
    return List.copyOf(models);
  }

  private static StandardModel model(Map<String, Object> file) {
    var fields = new ArrayList<NewField>();
    object(file.get("fields")).forEach((name, field) -> fields.add(field(name, object(field))));
    var records = new ArrayList<Map<String, Object>>();
    var names = new LinkedHashMap<String, Labels>();
    for (var each : list(file.get("records"))) {
      var record = object(each);
      if (record.get("name") instanceof Map<?, ?> name) {
        var labels = labels(name);
        record.put("name", labels.english());
        names.put(text(record.get("key")), labels);
      }
      records.add(record);
    }
    var origin = text(file.getOrDefault("origin", "standard")).toUpperCase(Locale.ROOT);
    var type =
        new NewType(
            text(file.get("name")),
            text(file.get("plural")),
            labels(file.get("label")),
            labels(file.get("plural_label")),
            Origin.valueOf(origin),
            text(file.get("title")),
            yes(file.get("behaviour")),
            (Integer) file.getOrDefault("order", 0),
            fields,
            null);
    return new StandardModel(type, records, names);
  }

  private static NewField field(String name, Map<String, Object> field) {
    var settings = new LinkedHashMap<String, Object>();
    field.forEach((key, value) -> {
      if (!NOT_SETTINGS.contains(key)) {
        settings.put(key, key.equals("choices") ? choices(object(value)) : value);
      }
    });
    var kind = FieldKinds.of(text(field.get("kind")), settings);
    var inverse = field.get("inverse_label");
    return new NewField(
        name,
        labels(field.get("label")),
        kind,
        traits(field, kind),
        inverse == null ? null : labels(inverse));
  }

  private static Traits traits(Map<String, Object> field, FieldKind kind) {
    var measure = text(field.getOrDefault("measure", "none")).toUpperCase(Locale.ROOT);
    var fallback = field.get("default");
    var help = field.get("help");
    return new Traits(
        yes(field.get("required")),
        yes(field.get("read_only")),
        yes(field.get("unique")),
        yes(field.get("searchable")),
        yes(field.get("indexed")),
        Measure.valueOf(measure),
        fallback == null ? null : Seeds.value(kind, fallback),
        help == null ? null : text(help),
        (Integer) field.get("half_life_days"),
        null);
  }

  private static List<Map<String, Object>> choices(Map<String, Object> byKey) {
    var list = new ArrayList<Map<String, Object>>();
    byKey.forEach(
        (key, labels) -> list.add(Map.of("key", key, "labels", labels(labels).byLanguage())));
    return list;
  }

  private static Labels labels(@Nullable Object value) {
    var labels = new LinkedHashMap<String, String>();
    object(value).forEach((language, label) -> labels.put(language, text(label)));
    return new Labels(labels);
  }

  private static Map<String, Object> object(@Nullable Object value) {
    var map = new LinkedHashMap<String, Object>();
    if (value instanceof Map<?, ?> found) {
      found.forEach((key, each) -> map.put(text(key), each));
    }
    return map;
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> found ? found : List.of();
  }

  private static String text(@Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw new IllegalStateException("a text is missing in a model, not " + value);
  }

  private static boolean yes(@Nullable Object value) {
    return Boolean.TRUE.equals(value);
  }
}
