package org.candorcrm.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.Subject;
import org.candorcrm.records.Traces;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What sources gave of somebody, and what they claim of them. */
@Component
final class SourceTraces implements Traces {

  private final Database database;
  private final JsonMapper json;
  private final Schemas schemas;
  private final PlainValues plain;

  SourceTraces(Database database, JsonMapper json, Schemas schemas, PlainValues plain) {
    this.database = database;
    this.json = json;
    this.schemas = schemas;
    this.plain = plain;
  }

  @Override
  public List<Trace> held(Subject subject, Viewer viewer, Locale language) {
    var held = new ArrayList<Trace>();
    held.addAll(sourceRecords(subject, viewer));
    held.addAll(claims(subject, viewer, language));
    return held;
  }

  /** Cells hold what records would: a row is for who may read all fields of its type. */
  private List<Trace> sourceRecords(Subject subject, Viewer viewer) {
    return database
        .sql(
            """
            select s.name, r.record_type, r.external_id, r.raw::text as raw, r.first_seen_at, r.seen_at
              from {ws}.source_records r left join {ws}.sources s on s.id = r.source
             where r.record = any(?) order by r.first_seen_at, r.source, r.external_id
            """)
        .param(subject.themselves())
        .query((row, number) -> {
          var values = new LinkedHashMap<String, @Nullable Object>();
          values.put("source", row.getString("name"));
          values.put("id_there", row.getString("external_id"));
          values.put("last_seen", Moments.read(row, "seen_at"));
          if (viewer.on(row.getInt("record_type")).hidden().isEmpty()) {
            values.put("row", json.readTree(row.getString("raw")));
          }
          return new Trace("source_records", Moments.read(row, "first_seen_at"), values);
        })
        .list();
  }

  private List<Trace> claims(Subject subject, Viewer viewer, Locale language) {
    return database
        .sql(
            """
            select s.name, c.record_type, c.field, c.value::text as value, c.stated_at, c.how,
                   (select coalesce(jsonb_agg(r.raw), '[]')::text from {ws}.source_records r
                     where r.record = c.record and r.source = c.source) as rows
              from {ws}.claims c
              left join {ws}.sources s on s.id = c.source
             where c.record = any(?) order by c.stated_at, c.field, c.source
            """)
        .param(subject.themselves())
        .query((row, number) -> claim(row, viewer, language))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Also of fields and types that are retired: what is kept is told. */
  private Optional<Trace> claim(ResultSet row, Viewer viewer, Locale language) throws SQLException {
    int of = row.getInt("record_type");
    int asked = row.getInt("field");
    var field = schemas.current().type(of).flatMap(type -> type.field(asked)).orElse(null);
    if (field == null || !viewer.on(of).mayRead(asked)) {
      return Optional.empty();
    }
    var value = json.readTree(Objects.requireNonNullElse(row.getString("value"), "null"));
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("source", row.getString("name"));
    values.put("field", field.labels().in(language));
    values.put("value", new Worded(value, plain.text(viewer, field, value, language)));
    if (viewer.on(of).hidden().isEmpty()) {
      var rows = json.readTree(row.getString("rows")).valueStream().toList();
      values.put("as_in_the_row", RowWriting.of(field, value, rows));
    }
    values.put("how", row.getString("how"));
    return Optional.of(new Trace("claims", Moments.read(row, "stated_at"), values));
  }

  @Override
  public List<Gone> erase(Subject subject) {
    var gone = new ArrayList<Gone>();
    for (var table : List.of("source_records", "claims", "disagreements")) {
      long count = delete(table, subject) + redact(table, subject);
      gone.add(new Gone(table, count));
    }
    return gone;
  }

  private int delete(String table, Subject subject) {
    return database
        .sql("delete from {ws}." + table + " where record = any(?)")
        .param(subject.theirs())
        .update();
  }

  private int redact(String table, Subject subject) {
    var names = subject.names();
    var shared = subject.shared().toArray(UUID[]::new);
    if (names == null || shared.length == 0 || table.equals("disagreements")) {
      return 0;
    }
    var column = table.equals("claims") ? "value" : "raw";
    var more = table.equals("claims") ? ", canonical = null" : "";
    return database
        .sql(
            """
            update {ws}.%1$s set %2$s = regexp_replace(%2$s::text, ?, ?, 'gi')::jsonb%3$s
             where record = any(?) and %2$s::text ~* ?
            """
                .formatted(table, column, more))
        .params(names.inJson(), names.mark(), shared, names.inJson())
        .update();
  }

  /** A claim is a value that may come to stand again; columns of rows keep what they are called. */
  @Override
  public void beside(Beside beside) {
    var all = beside.records().toArray(UUID[]::new);
    var leading = beside.leading().toArray(UUID[]::new);
    var titles =
        schemas.current().types().stream()
            .flatMap(type -> type.field(type.titleField()).stream())
            .map(Field::id)
            .toArray(Integer[]::new);
    claimed(beside.names(), beside.mark(), all, null);
    claimed(beside.title(), beside.mark(), leading, titles);
    given(beside.names(), beside.mark(), all);
    given(beside.title(), beside.mark(), leading);
  }

  private void claimed(String names, String mark, UUID[] records, Integer @Nullable [] fields) {
    database
        .sql(
            """
            update {ws}.claims
               set value = regexp_replace(value::text, :names, :mark, 'gi')::jsonb, canonical = null
             where record = any(:records) and value::text ~* :names
               and (:fields::int[] is null or field = any(:fields::int[]))
            """)
        .param("names", names)
        .param("mark", mark)
        .param("records", records)
        .param("fields", fields)
        .update();
  }

  private void given(String names, String mark, UUID[] records) {
    database
        .sql(
            """
            update {ws}.source_records r
               set raw = (select jsonb_object_agg(e.key,
                            case when jsonb_typeof(e.value) = 'number' then e.value
                              else regexp_replace(e.value::text, :names, :mark, 'gi')::jsonb end)
                            from jsonb_each(r.raw) e)
             where r.record = any(:records) and jsonb_typeof(r.raw) = 'object'
               and r.raw::text ~* :names
            """)
        .param("names", names)
        .param("mark", mark)
        .param("records", records)
        .update();
  }
}
