package org.candorcrm.records.write;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.candorcrm.records.Draft.Operation;
import org.candorcrm.records.WriteTerms.Staging;
import org.candorcrm.records.Written.Outcome;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/** Puts what was decided into the tables: one statement for each type and set of fields. */
final class Saving {

  private final Rows rows;
  private final Tables tables;

  Saving(Rows rows, Tables tables) {
    this.rows = rows;
    this.tables = tables;
  }

  /** Rows that change nothing are left alone and answer UNCHANGED. */
  void save(List<Row> all, @Nullable UUID actor, Instant now, Staging staging) {
    var byType = all.stream().collect(groupingBy(Row::type, LinkedHashMap::new, toListOf()));
    byType.forEach((type, sameType) -> saveType(type, sameType, actor, now, staging));
  }

  private static java.util.stream.Collector<Row, ?, List<Row>> toListOf() {
    return java.util.stream.Collectors.toList();
  }

  private void saveType(
      RecordType type, List<Row> sameType, @Nullable UUID actor, Instant now, Staging staging) {
    var table = tables.of(type);
    insert(table, sameType, actor, now, staging);
    update(table, sameType, actor, now);
    mark(table, sameType, Operation.DELETE, Outcome.DELETED, actor, now);
    mark(table, sameType, Operation.RESTORE, Outcome.RESTORED, actor, now);
  }

  private void insert(
      TypeTable table, List<Row> sameType, @Nullable UUID actor, Instant now, Staging staging) {
    var values = new ArrayList<@Nullable Object[]>();
    for (var row : sameType) {
      if (row.creates()) {
        row.version = 1;
        row.outcome = Outcome.CREATED;
        values.add(newRow(table, row, actor, now));
      }
    }
    rows.insert(table.table, table.insertColumns, values, staging);
  }

  private static @Nullable Object[] newRow(
      TypeTable table, Row row, @Nullable UUID actor, Instant now) {
    var values = new @Nullable Object[table.insertColumns.size()];
    values[0] = row.record();
    values[1] = 1;
    values[2] = now;
    values[3] = actor;
    values[4] = now;
    values[5] = actor;
    values[6] = SearchText.of(table.searchable, row.changed::get);
    int next = 7;
    for (var field : table.stored) {
      for (var value : field.kind().store(row.changed.get(field.name()))) {
        values[next++] = value;
      }
    }
    return values;
  }

  private void update(TypeTable table, List<Row> sameType, @Nullable UUID actor, Instant now) {
    var bySet = new LinkedHashMap<List<String>, List<Row>>();
    for (var row : sameType) {
      if (row.updates() && !row.changed.isEmpty()) {
        row.version = row.locked().version() + 1;
        row.outcome = Outcome.CHANGED;
        bySet.computeIfAbsent(changedColumns(table, row), key -> new ArrayList<>()).add(row);
      }
    }
    bySet.forEach((names, sameSet) -> {
      var fields = names.stream().map(name -> field(table, name)).toList();
      var values = sameSet.stream().map(row -> changes(table, fields, row, actor, now)).toList();
      rows.run(table.update(fields), values);
    });
  }

  private static List<String> changedColumns(TypeTable table, Row row) {
    return table.stored.stream().map(Field::name).filter(row.changed::containsKey).toList();
  }

  private static Field field(TypeTable table, String name) {
    return java.util.Objects.requireNonNull(table.byName.get(name));
  }

  private static @Nullable Object[] changes(
      TypeTable table, List<Field> fields, Row row, @Nullable UUID actor, Instant now) {
    var values = new ArrayList<@Nullable Object>();
    values.add(row.version);
    values.add(now);
    values.add(actor);
    values.add(SearchText.of(table.searchable, row::after));
    for (var field : fields) {
      values.addAll(java.util.Arrays.asList(field.kind().store(row.after(field.name()))));
    }
    values.add(row.record());
    return values.toArray();
  }

  private void mark(
      TypeTable table,
      List<Row> sameType,
      Operation operation,
      Outcome outcome,
      @Nullable UUID actor,
      Instant now) {
    var values = new ArrayList<@Nullable Object[]>();
    for (var row : sameType) {
      if (row.operation == operation && row.locked().deleted() != (outcome == Outcome.DELETED)) {
        row.version = row.locked().version() + 1;
        row.outcome = outcome;
        var deletedAt = outcome == Outcome.DELETED ? now : null;
        values.add(new @Nullable Object[] {row.version, now, actor, deletedAt, row.record()});
      }
    }
    rows.run(
        "update "
            + table.table
            + " set version = ?, updated_at = ?, updated_by = ?, deleted_at = ? where id = ?",
        values);
  }
}
