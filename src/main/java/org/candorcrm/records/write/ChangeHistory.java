package org.candorcrm.records.write;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The story of one record: its changes, newest first, as far as the viewer may read them. */
@Component
public final class ChangeHistory {

  private static final int MOST = 200;

  private final Database database;
  private final Schemas schemas;
  private final Tables tables;
  private final Locking looking;
  private final MergeTable merges;

  ChangeHistory(Database database, Schemas schemas, Tables tables) {
    this.database = database;
    this.schemas = schemas;
    this.tables = tables;
    this.looking = new Locking(database, tables);
    this.merges = new MergeTable(database);
  }

  /**
   * @param items changes, newest first
   * @param next cursor of the next page, or null
   */
  public record Page(List<Map<String, @Nullable Object>> items, @Nullable String next) {
    public Page {
      items = List.copyOf(items);
    }
  }

  /**
   * @param cursor from the page before, or null
   * @throws Problem {@code record_not_found}, {@code cursor_not_valid}, {@code limit_out_of_range}
   */
  public Page of(Viewer viewer, String noun, String id, int limit, @Nullable String cursor) {
    var type = Nouns.type(viewer, schemas.current(), noun);
    var of = of(readable(viewer, type, id));
    var items =
        items(viewer, type, of.then(Sql.of(" and c.seq < ?", cursor(cursor))), limit(limit) + 1);
    if (items.size() <= limit) {
      return new Page(items, null);
    }
    var page = items.subList(0, limit);
    return new Page(page, String.valueOf(page.getLast().get("seq")));
  }

  /**
   * The changes before a place in the timeline of these records, in its order: by moment, newest
   * first.
   *
   * @param field only changes of this one, or null
   */
  List<Map<String, @Nullable Object>> before(
      Viewer viewer,
      RecordType type,
      List<UUID> records,
      TimelinePlace place,
      @Nullable String field,
      int limit) {
    var where =
        of(records)
            .then(
                Sql.of(
                    " and (c.at, lpad(c.seq::text, 36, '0') collate \"C\") < (?, ?)",
                    Moments.bound(place.at()),
                    place.key()));
    return items(
        viewer,
        type,
        field == null ? where : where.then(Sql.of(" and c.changes -> ? is not null", field)),
        "c.at desc, c.seq desc",
        limit);
  }

  /** One record is the rule, and its index answers in order. */
  private static Sql of(List<UUID> records) {
    return records.size() == 1
        ? Sql.of("c.record = ?", records.getFirst())
        : Sql.of("c.record = any(?)", (Object) records.toArray(UUID[]::new));
  }

  /** The changes with these seqs, all of records of one type that the viewer may see. */
  List<Map<String, @Nullable Object>> those(Viewer viewer, RecordType type, Long[] seqs) {
    return items(viewer, type, Sql.of("c.seq = any(?)", (Object) seqs), seqs.length);
  }

  /**
   * A record that the viewer may see, deleted or not, and all that were merged into it; for one of
   * those the same. The record that lives is first.
   */
  List<UUID> readable(Viewer viewer, RecordType type, String text) {
    var id = RecordWriting.id(type, text);
    var image = looking.images(viewer, type, List.of(id), false).get(id);
    if (image == null || !image.readable()) {
      throw Problem.notFound("record_not_found").with("type", type.name());
    }
    var into = image.mergedInto();
    return merges.losers(into == null ? id : into);
  }

  static int limit(int asked) {
    if (asked < 1 || asked > MOST) {
      throw Problem.invalid("limit_out_of_range").field("limit").with("largest", MOST);
    }
    return asked;
  }

  static long cursor(@Nullable String cursor) {
    if (cursor == null) {
      return Long.MAX_VALUE;
    }
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException wrong) {
      throw Problem.invalid("cursor_not_valid").field("cursor");
    }
  }

  private List<Map<String, @Nullable Object>> items(
      Viewer viewer, RecordType type, Sql where, int limit) {
    return items(viewer, type, where, "c.seq desc", limit);
  }

  private List<Map<String, @Nullable Object>> items(
      Viewer viewer, RecordType type, Sql where, String order, int limit) {
    var rights = viewer.on(type.id());
    var fields = tables.of(type).byName;
    var sql =
        Sql.of(
                """
                select c.seq, c.record, c.at, c.since, c.version, c.kind, c.batch, c.cause, c.changes,
                       c.actor, u.name as actor_name, s.kind as source_kind, s.name as source_name
                  from {ws}.changes c
                  left join {ws}.users u on u.id = c.actor
                  left join {ws}.sources s on s.id = c.source
                 where \
                """)
            .then(where)
            .then(Sql.of(" order by " + order + " limit ?", limit));
    return database
        .sql(sql.text())
        .params(sql.values())
        .query((row, number) -> {
          var item = item(row);
          if (row.getString("changes") != null) {
            var changes = (ObjectNode) ValueJson.JSON.readTree(row.getString("changes"));
            ValueJson.hideUnreadable(changes, fields, rights);
            item.put("changes", changes);
          }
          return item;
        })
        .list();
  }

  private static Map<String, @Nullable Object> item(ResultSet row) throws SQLException {
    var item = new LinkedHashMap<String, @Nullable Object>();
    item.put("seq", row.getLong("seq"));
    item.put("record", row.getObject("record", UUID.class));
    item.put("at", Moments.read(row, "at"));
    item.put("since", Moments.readOrNull(row, "since"));
    item.put("kind", row.getString("kind"));
    item.put("version", row.getInt("version"));
    item.put("actor", named(row.getObject("actor", UUID.class), row.getString("actor_name")));
    item.put("source", source(row.getString("source_kind"), row.getString("source_name")));
    item.put("batch", row.getObject("batch", UUID.class));
    item.put("cause", row.getObject("cause", Long.class));
    return item;
  }

  static @Nullable Map<String, @Nullable Object> named(@Nullable UUID id, @Nullable String name) {
    if (id == null) {
      return null;
    }
    var actor = new LinkedHashMap<String, @Nullable Object>();
    actor.put("id", id);
    actor.put("name", name);
    return actor;
  }

  private static @Nullable Map<String, @Nullable Object> source(
      @Nullable String kind, @Nullable String name) {
    if (kind == null) {
      return null;
    }
    var source = new LinkedHashMap<String, @Nullable Object>();
    source.put("kind", kind);
    source.put("name", name);
    return source;
  }
}
