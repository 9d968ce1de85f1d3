package org.candorcrm.records.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Merges;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Merges by the API: asked for, reversed, and told. */
@Component
public final class MergeHistory {

  private static final int MOST = 200;

  private final Database database;
  private final Schemas schemas;
  private final Tables tables;
  private final Merges merges;
  private final ChangeHistory history;
  private final MergeTable table;
  private final MovedRecords moved;
  private final Locking looking;

  MergeHistory(
      Database database, Schemas schemas, Tables tables, Merges merges, ChangeHistory history) {
    this.database = database;
    this.schemas = schemas;
    this.tables = tables;
    this.merges = merges;
    this.history = history;
    this.table = new MergeTable(database);
    this.moved = new MovedRecords(database, schemas);
    this.looking = new Locking(database, tables);
  }

  /**
   * @param winner id of the record that stays
   * @param version what the caller believes its version to be
   * @param body {@code {"loser", "loser_version", "fields": {field: "winner" | "loser" | "both"},
   *     "values": {field: value}}}
   */
  public Merges.Merge merge(Viewer viewer, String noun, String winner, int version, JsonNode body) {
    var type = Nouns.type(viewer, schemas.current(), noun);
    return merges.merge(viewer, MergeWish.read(tables, viewer, type, winner, version, body));
  }

  public Merges.Reversal reverse(Viewer viewer, String noun, String winner, String merge) {
    var type = Nouns.type(viewer, schemas.current(), noun);
    return merges.reverse(
        viewer, type, RecordWriting.id(type, winner), RecordWriting.id(type, merge));
  }

  /**
   * The newest merges that made this record, those of the records that it was merged from included.
   *
   * @throws Problem {@code record_not_found}, {@code type_not_mergeable}
   */
  public List<Map<String, @Nullable Object>> of(Viewer viewer, String noun, String id) {
    var type = Nouns.type(viewer, schemas.current(), noun);
    refuseUnmergeable(type);
    var kept = table.into(history.readable(viewer, type, id), MOST);
    var counted = moved.of(viewer, kept.stream().map(MergeTable.Kept::id).toList());
    var losers = losers(viewer, type, kept);
    var names = names(kept);
    var items = new ArrayList<Map<String, @Nullable Object>>();
    for (var one : kept) {
      var item = new LinkedHashMap<String, @Nullable Object>();
      item.put("id", one.id());
      item.put("at", one.at());
      item.put("actor", ChangeHistory.named(one.actor(), names.get(one.actor())));
      item.put("winner", one.winner());
      item.put("loser", losers.getOrDefault(one.loser(), Map.of("id", one.loser())));
      item.put("moved", counted.getOrDefault(one.id(), List.of()));
      item.put("reversed_at", one.reversedAt());
      item.put("reversed_by", ChangeHistory.named(one.reversedBy(), names.get(one.reversedBy())));
      items.add(item);
    }
    return items;
  }

  static void refuseUnmergeable(RecordType type) {
    if (!type.mergeable()) {
      throw Problem.invalid("type_not_mergeable").with("type", type.name());
    }
  }

  /**
   * Losers as they were, as far as the viewer may read them; one that lives again may be hidden.
   */
  private Map<UUID, Object> losers(Viewer viewer, RecordType type, List<MergeTable.Kept> kept) {
    var rights = viewer.on(type.id());
    var fields =
        tables.of(type).stored.stream().filter(field -> rights.mayRead(field.id())).toList();
    var shown = new LinkedHashMap<UUID, Object>();
    looking
        .images(viewer, type, kept.stream().map(MergeTable.Kept::loser).toList(), false)
        .forEach((id, image) -> {
          if (image.readable() && !image.deleted()) {
            shown.put(id, ValueJson.record(image, fields));
          }
        });
    return shown;
  }

  private Map<UUID, String> names(List<MergeTable.Kept> kept) {
    var ids = new LinkedHashSet<@Nullable UUID>();
    kept.forEach(one -> {
      ids.add(one.actor());
      ids.add(one.reversedBy());
    });
    var names = new LinkedHashMap<UUID, String>();
    database
        .sql("select id, name from {ws}.users where id = any(?)")
        .param(ids.toArray(UUID[]::new))
        .query(row -> {
          names.put(row.getObject(1, UUID.class), row.getString(2));
        });
    return names;
  }
}
