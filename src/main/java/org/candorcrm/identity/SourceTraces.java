package org.candorcrm.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.Subject;
import org.candorcrm.records.Traces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What sources gave of somebody, and what they claim of them. */
@Component
final class SourceTraces implements Traces {

  private final Database database;
  private final JsonMapper json;

  SourceTraces(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public List<Trace> held(Subject subject) {
    var held = new ArrayList<Trace>();
    held.addAll(sourceRecords(subject));
    held.addAll(claims(subject));
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

  private List<Trace> claims(Subject subject) {
    return database
        .sql(
            """
            select s.name, f.label, c.value::text as value, c.stated_at, c.how
              from {ws}.claims c
              left join {ws}.sources s on s.id = c.source
              left join {ws}.record_fields f on f.id = c.field
             where c.record = any(?) order by c.stated_at, c.field, c.source
            """)
        .param(subject.themselves())
        .query((row, number) -> {
          var value = row.getString("value");
          var values = new LinkedHashMap<String, @Nullable Object>();
          values.put("source", row.getString("name"));
          values.put("field", row.getString("label"));
          values.put("value", value == null ? null : json.readTree(value));
          values.put("how", row.getString("how"));
          return new Trace("claims", Moments.read(row, "stated_at"), values);
        })
        .list();
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
