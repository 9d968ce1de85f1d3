package org.candorcrm.records.write;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.WriteTerms.Composer;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.Schema;
import org.jspecify.annotations.Nullable;

/** Judges the written image: what must be there, what must be alone, what must be visible. */
final class Rules {

  private final Tables tables;
  private final Targets targets;
  private final Uniqueness uniqueness;
  private final DealStages stages;

  Rules(Database database, Tables tables) {
    this.tables = tables;
    this.targets = new Targets(database);
    this.uniqueness = new Uniqueness(database);
    this.stages = new DealStages(database);
  }

  void check(Viewer viewer, Schema schema, List<Row> rows, Composer composer) {
    stages.check(rows);
    if (composer == Composer.VIEWER) {
      rows.stream().filter(Row::stands).forEach(LeadConversion::refuseUnconverted);
    }
    rows.stream().filter(Row::stands).forEach(this::demandValues);
    rows.stream().filter(Row::stands).forEach(row -> keepInOwnRows(viewer, row));
    targets.check(viewer, schema, standing(rows));
  }

  /** For restored records, too: while one was away, another may have taken its value. */
  void keepUnique(List<Row> rows) {
    rows.stream()
        .filter(row -> row.writesValues() || row.restores())
        .collect(groupingBy(Row::type))
        .forEach((type, sameType) -> uniqueness.check(tables.of(type), sameType));
  }

  static List<Row> standing(List<Row> rows) {
    return rows.stream().filter(Row::stands).toList();
  }

  private void demandValues(Row row) {
    for (var field : tables.of(row.type()).required) {
      if ((row.creates() || row.changed.containsKey(field.name())) && isEmpty(row, field)) {
        row.refuse(Problem.invalid("value_required").field(field.name()));
      }
    }
  }

  private static boolean isEmpty(Row row, Field field) {
    return row.after(field.name()) == null;
  }

  /** Nobody gives a record away out of what they may write, or creates one outside. */
  private static void keepInOwnRows(Viewer viewer, Row row) {
    if (row.changed.isEmpty() && !row.creates()) {
      return;
    }
    var rule = viewer.on(row.type().id()).write();
    var image = row.before;
    UUID creator = image == null ? viewer.user() : image.createdBy();
    if (!OwnRows.allow(rule, owner(row.after("owner")), creator)) {
      row.refuse(
          Problem.forbidden("record_outside_your_rows")
              .field("owner")
              .with("type", row.type().name()));
    }
  }

  private static @Nullable UUID owner(@Nullable Object value) {
    return value instanceof Reference user ? user.id() : null;
  }
}
