package org.candorcrm.records.write;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Locks the records that a list of drafts is about, always in the same order, and looks at them.
 */
final class Locking {

  private final Database database;
  private final Tables tables;
  private final Staleness staleness;

  Locking(Database database, Tables tables) {
    this.database = database;
    this.tables = tables;
    this.staleness = new Staleness(database, tables);
  }

  void lock(Viewer viewer, List<Row> rows) {
    var byType = new TreeMap<Integer, List<Row>>();
    rows.stream()
        .filter(row -> row.stands() && !row.creates())
        .collect(groupingBy(row -> row.type().id()))
        .forEach(byType::put);
    byType.values().forEach(sameType -> lockOfType(viewer, sameType));
  }

  private void lockOfType(Viewer viewer, List<Row> rows) {
    var type = rows.getFirst().type();
    var images = images(viewer, type, rows.stream().map(Row::record).toList(), true);
    var erased = erased(type, images.values());
    for (var row : rows) {
      try {
        var image = images.get(row.record());
        row.before = admitted(row, image, erased);
      } catch (Problem problem) {
        row.refuse(problem);
      }
    }
    staleness.refuse(viewer, type, rows);
  }

  /** The records with these ids, as they stand; locked in the order of their ids if asked. */
  Map<UUID, Image> images(Viewer viewer, RecordType type, Collection<UUID> ids, boolean locked) {
    var table = tables.of(type);
    var scope = ViewerScope.of(viewer);
    var rights = viewer.on(type.id());
    var flags = new ArrayList<Sql>();
    flags.add(scope.allowedOrMerged(type, "t"));
    flags.add(scope.rule(rights.write(), type, "t"));
    flags.add(scope.rule(rights.delete(), type, "t"));
    var marks = Sql.join(", ", flags);
    var sql =
        Sql.of(table.selectImages(marks.text(), "t.id = any(?) order by t.id"))
            .then(locked ? " for update of t" : "");
    var values = new ArrayList<@Nullable Object>(marks.values());
    values.add(ids.toArray(UUID[]::new));
    var images = new HashMap<UUID, Image>();
    database
        .sql(sql.text())
        .params(values)
        .query(row -> {
          var image = table.image(row);
          images.put(image.id(), image);
        });
    return images;
  }

  /** Of the deleted ones among these; a record may be empty without having been erased. */
  private Set<UUID> erased(RecordType type, Collection<Image> images) {
    var deleted = images.stream().filter(Image::deleted).map(Image::id).toArray(UUID[]::new);
    if (deleted.length == 0) {
      return Set.of();
    }
    return new HashSet<>(
        database
            .sql("select record from {ws}.erasures where record_type = ? and record = any(?)")
            .params(type.id(), deleted)
            .query(UUID.class)
            .list());
  }

  private static Image admitted(Row row, @Nullable Image image, Set<UUID> erased) {
    var type = row.type().name();
    if (image == null || !image.readable()) {
      throw row.notFound();
    }
    var into = image.mergedInto();
    if (into != null) {
      throw Problem.of(Status.GONE, "record_merged").with("id", row.id).with("into", into);
    }
    if (erased.contains(image.id())) {
      throw Problem.of(Status.GONE, "record_erased").with("type", type).with("id", row.id);
    }
    if (image.deleted() && !row.restores()) {
      throw Problem.of(Status.GONE, "record_deleted").with("type", type).with("id", row.id);
    }
    boolean deleting = row.operation == org.candorcrm.records.Draft.Operation.DELETE;
    if (deleting ? !image.deletable() : !image.writable()) {
      throw Problem.forbidden("record_not_yours").with("type", type).with("id", row.id);
    }
    return image;
  }
}
