package org.candorcrm.records.write;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.TypeRights;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.records.Draft;
import org.candorcrm.records.Merges.Kept;
import org.candorcrm.records.WriteTerms;
import org.candorcrm.records.Writes;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values that a merge wrote, back to what they were: the winner's, and views' that named a loser.
 */
final class MergedBack {

  private static final int MOST_LISTED = 1_000;

  private final Database database;
  private final Schemas schemas;
  private final Tables tables;
  private final Writes writes;
  private final Locking locking;
  private final Links links;
  private final Targets targets;

  MergedBack(Database database, Schemas schemas, Tables tables, Writes writes) {
    this.database = database;
    this.schemas = schemas;
    this.tables = tables;
    this.writes = writes;
    this.locking = new Locking(database, tables);
    this.links = new Links(database, tables);
    this.targets = new Targets(database);
  }

  /**
   * Gives back fields that still hold what the merge wrote; hidden ones too, of which nothing is
   * told.
   *
   * @return what is left as it is
   */
  List<Kept> giveBack(MergeRun run, WriteTerms terms) {
    var everything = Merging.everything(run.viewer());
    var left = new ArrayList<Kept>();
    var drafts = new ArrayList<Draft>();
    logged(run)
        .forEach((id, changes) ->
            schemas
                .current()
                .type(id)
                .filter(type -> !type.retired())
                .ifPresent(type -> drafts.addAll(drafts(everything, run, type, changes, left))));
    for (var written : writes.write(everything, drafts, terms)) {
      if (!written.problems().isEmpty()) {
        throw written.problems().getFirst();
      }
    }
    return left;
  }

  /** The changes by which the merge wrote values, by type; not the moved references. */
  private Map<Integer, List<LoggedChange>> logged(MergeRun run) {
    int views = schemas.current().type("view").map(RecordType::id).orElse(0);
    return database
        .sql(
            """
            select seq, record_type, record, version, kind, changes from {ws}.changes c
             where batch = ? and kind = 'update' and changes is not null
               and (record = ? or record_type = ?)
               and not exists (select 1 from {ws}.merge_references m
                 where m.merge = c.batch and m.record_type = c.record_type and m.record = c.record)
             order by seq limit ?
            """)
        .params(run.id(), run.from(), views, MOST_LISTED)
        .query((row, number) ->
            new LoggedChange(
                row.getLong(1),
                row.getInt(2),
                row.getObject(3, UUID.class),
                row.getInt(4),
                row.getString(5),
                (ObjectNode) ValueJson.JSON.readTree(row.getString(6))))
        .list()
        .stream()
        .collect(groupingBy(LoggedChange::type, LinkedHashMap::new, toList()));
  }

  private List<Draft> drafts(
      Viewer everything,
      MergeRun run,
      RecordType type,
      List<LoggedChange> changes,
      List<Kept> left) {
    var ids = changes.stream().map(LoggedChange::record).toList();
    var images = locking.images(everything, type, ids, true);
    links.fill(type, images);
    var drafts = new ArrayList<Draft>();
    for (var change : changes) {
      var image = images.get(change.record());
      if (image != null && !image.deleted()) {
        var back = Reversal.of(tables, TypeRights.ALL, type, image, change);
        back.kept().forEach(field -> tell(run.viewer(), type, image, field, left));
        var draft = back.draft();
        if (draft != null) {
          drafts.add(without(everything, run.viewer(), type, image, draft, left));
        }
      }
    }
    return drafts;
  }

  /** Leaves out relations to records that have been deleted since. */
  private Draft without(
      Viewer everything,
      Viewer viewer,
      RecordType type,
      Image image,
      Draft draft,
      List<Kept> left) {
    var values = new LinkedHashMap<String, @Nullable Object>(draft.values());
    var leads =
        values.values().stream()
            .filter(Reference.class::isInstance)
            .map(Reference.class::cast)
            .toList();
    Set<Reference> there = targets.present(everything, schemas.current(), leads);
    draft
        .values()
        .forEach((field, value) -> {
          if (value instanceof Reference target && !there.contains(target)) {
            values.remove(field);
            tell(viewer, type, image, field, left);
          }
        });
    return Draft.update(type, image.id(), image.version(), values);
  }

  private static void tell(
      Viewer viewer, RecordType type, Image image, String name, List<Kept> left) {
    boolean readable =
        type.field(name).filter(field -> viewer.on(type.id()).mayRead(field.id())).isPresent();
    if (readable && !type.name().equals("view") && left.size() < MOST_LISTED) {
      left.add(new Kept(type.name(), image.id(), name));
    }
  }
}
