package org.candorcrm.records.schema;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.Choice;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.kinds.FieldKind;
import org.candorcrm.records.kinds.FieldKinds;
import org.candorcrm.records.kinds.Labels;
import org.candorcrm.records.schema.Field.Measure;
import org.candorcrm.records.schema.Field.Traits;
import org.candorcrm.records.schema.RecordType.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the current workspace's metadata rows into a {@link Schema}. */
@Component
final class StoredSchema {

  private final Database database;
  private final SettingsChoices choices;

  StoredSchema(Database database) {
    this.database = database;
    this.choices = new SettingsChoices(database);
  }

  long version() {
    return database
        .sql("select version from {ws}.schema_versions where id = 1")
        .query((row, number) -> row.getLong(1))
        .single();
  }

  /** Everything anew. */
  Schema load() {
    return load(new Schema(-1, List.of()), version());
  }

  /** The same types again, except those that have changed since. */
  Schema load(Schema known, long version) {
    var types = new LinkedHashMap<Integer, RecordType>();
    known.types().forEach(type -> types.put(type.id(), type));
    var touched = touched(known.version());
    var fields = fields(touched);
    for (var type : touched) {
      types.put(type.id(), type.with(fields.getOrDefault(type.id(), List.of())));
    }
    return new Schema(version, inOrder(types));
  }

  private Collection<RecordType> inOrder(Map<Integer, RecordType> types) {
    var ordered = new ArrayList<RecordType>();
    database
        .sql("select id from {ws}.record_types order by position, id")
        .query(row -> {
          Optional.ofNullable(types.get(row.getInt(1))).ifPresent(ordered::add);
        });
    return ordered;
  }

  private List<RecordType> touched(long since) {
    return database
        .sql(
            """
            select id, name, plural, table_name, label, plural_label, labels, plural_labels,
                   origin, title_field, behaviour, retired_at, version,
                   icon
              from {ws}.record_types where version > ?
            """)
        .param(since)
        .query((row, number) ->
            new RecordType(
                row.getInt("id"),
                row.getString("name"),
                row.getString("plural"),
                row.getString("table_name"),
                labels(row.getString("label"), row.getString("labels")),
                labels(row.getString("plural_label"), row.getString("plural_labels")),
                Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
                row.getString("title_field"),
                row.getBoolean("behaviour"),
                List.of(),
                Moments.readOrNull(row, "retired_at"),
                row.getLong("version"),
                row.getString("icon")))
        .list();
  }

  private Map<Integer, List<Field>> fields(List<RecordType> types) {
    var found = new LinkedHashMap<Integer, List<Field>>();
    var ids = types.stream().map(RecordType::id).toArray(Integer[]::new);
    var settingsChoices = new LinkedHashMap<String, List<Choice>>();
    database
        .sql(
            """
            select record_type, id, name, column_name, label, labels, kind, settings, required, read_only,
                   is_unique, searchable, indexed, measure, default_value, help, retired_at,
                   half_life_days, section
              from {ws}.record_fields where record_type = any(?)
             order by record_type, position, id
            """)
        .param(ids)
        .query(row -> {
          found
              .computeIfAbsent(row.getInt("record_type"), id -> new ArrayList<>())
              .add(field(row, settingsChoices));
        });
    return found;
  }

  private Field field(ResultSet row, Map<String, List<Choice>> settingsChoices)
      throws SQLException {
    var kind = FieldKinds.of(row.getString("kind"), Json.object(row.getString("settings")));
    if (kind instanceof ChoiceKind choice && choice.choicesFrom() != null) {
      kind = choice.with(settingsChoices.computeIfAbsent(choice.choicesFrom(), choices::of));
    }
    return new Field(
        row.getInt("id"),
        row.getString("name"),
        row.getString("column_name"),
        labels(row.getString("label"), row.getString("labels")),
        kind,
        traits(row, kind),
        Moments.readOrNull(row, "retired_at"));
  }

  private static Labels labels(String english, String byLanguage) {
    var all = new LinkedHashMap<String, String>();
    Json.object(byLanguage).forEach((language, label) -> all.put(language, String.valueOf(label)));
    all.put("en", english);
    return new Labels(all);
  }

  private static Traits traits(ResultSet row, FieldKind kind) throws SQLException {
    return new Traits(
        row.getBoolean("required"),
        row.getBoolean("read_only"),
        row.getBoolean("is_unique"),
        row.getBoolean("searchable"),
        row.getBoolean("indexed"),
        Measure.valueOf(row.getString("measure").toUpperCase(Locale.ROOT)),
        fallback(row.getString("default_value"), kind),
        row.getString("help"),
        row.getObject("half_life_days", Integer.class),
        row.getString("section"));
  }

  /** None where the choice that it names is gone. */
  private static @Nullable Object fallback(@Nullable String json, FieldKind kind) {
    if (json == null) {
      return null;
    }
    try {
      return kind.parse(Json.node(json));
    } catch (Problem noLongerValid) {
      return null;
    }
  }
}
