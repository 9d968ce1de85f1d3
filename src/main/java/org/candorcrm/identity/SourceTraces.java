package org.candorcrm.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Messages;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.Subject;
import org.candorcrm.records.Traces;
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

  /** Who tells it, in which language. */
  private record Teller(Viewer viewer, Locale language) {
    String words(String key) {
      return Messages.text(key, language, Map.of());
    }
  }

  @Override
  public List<Trace> held(Subject subject) {
    return held(subject, null);
  }

  @Override
  public List<Trace> held(Subject subject, Viewer viewer, Locale language) {
    return held(subject, new Teller(viewer, language));
  }

  private List<Trace> held(Subject subject, @Nullable Teller teller) {
    var held = new ArrayList<Trace>();
    held.addAll(sourceRecords(subject));
    held.addAll(claims(subject, teller));
    return held;
  }

  private List<Trace> sourceRecords(Subject subject) {
    return database
        .sql(
            """
            select s.name, r.external_id, r.raw::text as raw, r.first_seen_at, r.seen_at
              from {ws}.source_records r left join {ws}.sources s on s.id = r.source
             where r.record = any(?) order by r.first_seen_at, r.source, r.external_id
            """)
        .param(subject.themselves())
        .query((row, number) -> {
          var values = new LinkedHashMap<String, @Nullable Object>();
          values.put("source", row.getString("name"));
          values.put("id_there", row.getString("external_id"));
          values.put("last_seen", Moments.read(row, "seen_at"));
          values.put("row", json.readTree(row.getString("raw")));
          return new Trace("source_records", Moments.read(row, "first_seen_at"), values);
        })
        .list();
  }

  private List<Trace> claims(Subject subject, @Nullable Teller teller) {
    return database
        .sql(
            """
            select s.name, f.label, t.name as type, f.name as field, c.value::text as value,
                   c.stated_at, c.how,
                   (select coalesce(jsonb_agg(r.raw), '[]')::text from {ws}.source_records r
                     where r.record = any(?) and r.source = c.source) as rows
              from {ws}.claims c
              left join {ws}.sources s on s.id = c.source
              left join {ws}.record_fields f on f.id = c.field
              left join {ws}.record_types t on t.id = f.record_type
             where c.record = any(?) order by c.stated_at, c.field, c.source
            """)
        .params(subject.themselves(), subject.themselves())
        .query((row, number) -> teller == null ? claim(row) : told(row, teller))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Trace> claim(ResultSet row) throws SQLException {
    var value = row.getString("value");
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("source", row.getString("name"));
    values.put("field", row.getString("label"));
    values.put("value", value == null ? null : json.readTree(value));
    values.put("how", row.getString("how"));
    return Optional.of(new Trace("claims", Moments.read(row, "stated_at"), values));
  }

  /** In words; nothing of fields that the teller may not read. */
  private Optional<Trace> told(ResultSet row, Teller teller) throws SQLException {
    var type = schemas.current().type(row.getString("type")).orElse(null);
    var field = type == null ? null : type.field(row.getString("field")).orElse(null);
    if (type == null || field == null || !teller.viewer.on(type.id()).mayRead(field.id())) {
      return Optional.empty();
    }
    var spelled = json.readTree(Objects.requireNonNullElse(row.getString("value"), "null"));
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("source", row.getString("name"));
    values.put("field", field.labels().in(teller.language));
    values.put("value", plain.text(teller.viewer, field, spelled, teller.language));
    var rows = json.readTree(row.getString("rows")).valueStream().toList();
    values.put("as_in_the_row", RowWriting.of(field, spelled, rows));
    values.put("how", teller.words("subject.how." + row.getString("how")));
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
    var shared = subject.shared().toArray(java.util.UUID[]::new);
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
}
