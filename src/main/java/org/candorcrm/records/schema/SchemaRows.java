package org.candorcrm.records.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what a {@link Shape} has added and touched into the metadata tables. */
final class SchemaRows {

  private static final int AFTER_ALL_OTHERS = 10_000;

  private final Database database;
  private final JdbcTemplate batches;

  SchemaRows(Database database) {
    this.database = database;
    this.batches = new JdbcTemplate(database.source());
  }

  void write(Shape shape) {
    long version =
        database
            .sql(
                """
                update {ws}.schema_versions set version = nextval('{ws}.schema_version_seq')
                 where id = 1 returning version
                """)
            .query((row, number) -> row.getLong(1))
            .single();
    var types = new ArrayList<@Nullable Object[]>();
    var fields = new ArrayList<@Nullable Object[]>();
    for (var type : shape.touched()) {
      types.add(row(type, shape.wanted(type), version));
      for (int i = 0; i < type.fields().size(); i++) {
        var field = type.fields().get(i);
        if (shape.touched(field)) {
          fields.add(row(type, field, i));
        }
      }
    }
    writeTypes(types);
    writeFields(fields);
    shape.touched().stream().filter(shape::arranged).forEach(this::arrange);
  }

  private void arrange(RecordType type) {
    database
        .sql(
            """
            update {ws}.record_fields f set position = o.place
              from unnest(?::int[]) with ordinality as o(id, place)
             where f.id = o.id
            """)
        .param(
            type.fields().stream()
                .filter(field -> !field.system())
                .map(Field::id)
                .toArray(Integer[]::new))
        .update();
  }

  private void writeTypes(List<@Nullable Object[]> types) {
    batches.batchUpdate(
        Database.qualified(
            """
            insert into {ws}.record_types as t (id, name, plural, table_name, label, plural_label,
              labels, plural_labels, origin, title_field, behaviour, position, version, retired_at,
              icon)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set label = excluded.label,
              plural_label = excluded.plural_label, title_field = excluded.title_field,
              version = excluded.version, retired_at = excluded.retired_at,
              labels = excluded.labels, plural_labels = excluded.plural_labels, icon = excluded.icon
            """),
        types);
  }

  private static @Nullable Object[] row(RecordType type, @Nullable NewType wanted, long version) {
    return new @Nullable Object[] {
      type.id(),
      type.name(),
      type.plural(),
      type.table(),
      type.label(),
      type.pluralLabel(),
      Json.text(type.labels().byLanguage()),
      Json.text(type.pluralLabels().byLanguage()),
      type.origin().name().toLowerCase(Locale.ROOT),
      type.titleField(),
      type.behaviour(),
      wanted == null ? 0 : wanted.position(),
      version,
      Moments.boundOrNull(type.retiredAt()),
      type.icon()
    };
  }

  private void writeFields(List<@Nullable Object[]> fields) {
    batches.batchUpdate(
        Database.qualified(
            """
            insert into {ws}.record_fields as f (id, record_type, name, column_name, label, labels,
              kind, settings, required, read_only, is_unique, searchable, indexed, measure,
              default_value, help, position, retired_at, half_life_days, section)
            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
            on conflict (id) do update set label = excluded.label, settings = excluded.settings,
              required = excluded.required, is_unique = excluded.is_unique,
              searchable = excluded.searchable, indexed = excluded.indexed,
              measure = excluded.measure, default_value = excluded.default_value,
              help = excluded.help, retired_at = excluded.retired_at,
              labels = excluded.labels, half_life_days = excluded.half_life_days,
              section = excluded.section
            """),
        fields);
  }

  private static @Nullable Object[] row(RecordType type, Field field, int index) {
    var traits = field.traits();

    return new @Nullable Object[] {
      field.id(),
      type.id(),
      field.name(),
      field.column(),
      field.label(),
      Json.text(field.labels().byLanguage()),
      field.kind().name(),
      Json.text(field.kind().settings()),
      traits.required(),
      traits.readOnly(),
      traits.unique(),
      traits.searchable(),
      traits.indexed(),
      traits.measure().name().toLowerCase(Locale.ROOT),
      Fallbacks.json(field),
      traits.help(),
      field.system() ? AFTER_ALL_OTHERS + index : index,
      Moments.boundOrNull(field.retiredAt()),
      traits.halfLifeDays(),
      traits.section()
    };
  }
}
