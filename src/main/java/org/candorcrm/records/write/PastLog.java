package org.candorcrm.records.write;

import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.candorcrm.platform.Database;
import org.candorcrm.records.Takeover.PastChange;
import org.candorcrm.records.Takeover.PastRecord;
import org.candorcrm.records.WriteTerms.Staging;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Entries of the change log for records that are taken over, in the order of their moments. */
final class PastLog {

  private static final List<String> COLUMNS =
      List.of(
          "at", "since", "actor", "source", "record_type", "record", "version", "kind", "changes");

  private final Rows rows;
  private final List<Entry> entries = new ArrayList<>();

  PastLog(Rows rows) {
    this.rows = rows;
  }

  private record Entry(Instant at, @Nullable Object[] columns) {}

  void add(TypeTable table, PastRecord record) {
    int version = 1;
    add(record, version, record.createdAt(), record.creator(), record.source(), null, null);
    for (var change : record.changes()) {
      version++;
      var since = change.since().equals(change.at()) ? null : change.since();
      var json = json(table, change);
      add(record, version, change.at(), change.actor(), change.source(), since, json);
    }
  }

  private void add(
      PastRecord record,
      int version,
      Instant at,
      java.util.@Nullable UUID actor,
      int source,
      @Nullable Instant since,
      @Nullable String changes) {
    var kind = version == 1 ? "create" : "update";
    int type = record.type().id();
    var columns =
        new @Nullable Object[] {
          at, since, actor, source, type, record.id(), version, kind, changes
        };
    entries.add(new Entry(at, columns));
  }

  /** Runs after the rows are in their tables, as every write of the log does. */
  void write() {
    entries.sort(Comparator.comparing(Entry::at));
    var columns = new ArrayList<@Nullable Object[]>();
    entries.forEach(entry -> columns.add(entry.columns));
    rows.insert(Database.qualified("{ws}.changes"), COLUMNS, columns, Staging.COPY);
  }

  private static String json(TypeTable table, PastChange change) {
    var out = new StringWriter();
    try (var json = ValueJson.JSON.createGenerator(out)) {
      json.writeStartObject();
      change
          .after()
          .forEach((name, value) -> {
            json.writeName(name);
            json.writeStartArray();
            write(table, name, change.before().get(name), json);
            write(table, name, value, json);
            json.writeEndArray();
          });
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void write(
      TypeTable table, String name, @Nullable Object value, JsonGenerator json) {
    if (value == null) {
      json.writeNull();
      return;
    }
    Objects.requireNonNull(table.byName.get(name), name).kind().write(value, json);
  }
}
