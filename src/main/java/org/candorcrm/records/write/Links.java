package org.candorcrm.records.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.records.WriteTerms.Staging;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many-to-many relations, which live in link tables beside the rows. */
final class Links {

  private final Database database;
  private final Rows rows;
  private final Tables tables;

  Links(Database database, Rows rows, Tables tables) {
    this.database = database;
    this.rows = rows;
    this.tables = tables;
  }

  Links(Database database, Tables tables) {
    this(database, new Rows(new JdbcTemplate(database.source())), tables);
  }

  static String table(RecordType type, Field field) {
    return Database.qualified("{ws}.\"" + type.linkTable(field) + '"');
  }

  /** Reads what the rows that are about to change link to now, for the fields that drafts name. */
  void look(List<Row> all) {
    byField(all.stream().filter(Row::updates).toList(), row -> row.draft.values().keySet())
        .forEach(this::lookAt);
  }

  private record Link(RecordType type, Field field, RelationsKind kind) {}

  private Map<Link, List<Row>> byField(
      List<Row> all, java.util.function.Function<Row, java.util.Set<String>> names) {
    var found = new LinkedHashMap<Link, List<Row>>();
    for (var row : all) {
      for (var name : names.apply(row)) {
        var field = tables.of(row.type()).byName.get(name);
        if (field != null && field.kind() instanceof RelationsKind kind) {
          found
              .computeIfAbsent(new Link(row.type(), field, kind), link -> new ArrayList<>())
              .add(row);
        }
      }
    }
    return found;
  }

  private void lookAt(Link link, List<Row> sameField) {
    var images = new HashMap<UUID, Image>();
    sameField.forEach(row -> images.put(row.record(), row.locked()));
    fill(link.type, link.field, images);
  }

  /** Adds to the images what they link to by every many-to-many field. */
  void fill(RecordType type, Map<UUID, Image> images) {
    type.activeFields().stream()
        .filter(field -> field.kind() instanceof RelationsKind)
        .forEach(field -> fill(type, field, images));
  }

  private void fill(RecordType type, Field field, Map<UUID, Image> images) {
    if (!(field.kind() instanceof RelationsKind kind)) {
      return;
    }
    var present = new HashMap<UUID, List<Reference>>();
    database
        .sql(
            "select from_id, to_id from "
                + table(type, field)
                + " where from_id = any(?) order by from_id, to_id")
        .param(images.keySet().toArray(UUID[]::new))
        .query(row -> {
          present
              .computeIfAbsent(row.getObject(1, UUID.class), from -> new ArrayList<>())
              .add(new Reference(kind.to(), row.getObject(2, UUID.class)));
        });
    present.forEach((id, targets) -> {
      var image = images.get(id);
      if (image != null) {
        image.values().put(field.name(), List.copyOf(targets));
      }
    });
  }

  void save(List<Row> all, Staging staging) {
    byField(all, row -> row.changed.keySet())
        .forEach((link, same) -> saveField(link, same, staging));
  }

  private void saveField(Link link, List<Row> sameField, Staging staging) {
    var gone = new ArrayList<@Nullable Object[]>();
    var added = new ArrayList<@Nullable Object[]>();
    for (var row : sameField) {
      var before = Targets.references(row.before(link.field.name()));
      var after = Targets.references(row.after(link.field.name()));
      before.stream().filter(r -> !after.contains(r)).forEach(r -> gone.add(pair(row, r)));
      after.stream().filter(r -> !before.contains(r)).forEach(r -> added.add(pair(row, r)));
    }
    var table = table(link.type, link.field);
    rows.run("delete from " + table + " where from_id = ? and to_id = ?", gone);
    rows.insert(table, List.of("from_id", "to_id"), added, staging);
  }

  private static @Nullable Object[] pair(Row row, Reference target) {
    return new @Nullable Object[] {row.record(), target.id()};
  }
}
