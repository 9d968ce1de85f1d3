package org.candorcrm.records.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What happened around one record, newest first: interactions, tasks, notes, files and the record's
 * own changes, each as far as the viewer may see it.
 */
@Component
public final class Timeline {

  private final Database database;
  private final Schemas schemas;
  private final Tables tables;
  private final ChangeHistory history;
  private final Locking looking;

  Timeline(Database database, Schemas schemas, Tables tables, ChangeHistory history) {
    this.database = database;
    this.schemas = schemas;
    this.tables = tables;
    this.history = history;
    this.looking = new Locking(database, tables);
  }

  /**
   * One thing that happened.
   *
   * @param at when
   * @param type name of the record's type, or {@code change}
   * @param item the record's readable fields, or the change
   */
  public record Entry(Instant at, String type, Object item) {}

  /** Entries, newest first, and the cursor of the next page or null. */
  public record Page(List<Entry> items, @Nullable String next) {
    public Page {
      items = List.copyOf(items);
    }
  }

  /**
   * @param kinds names of record types, {@code change} for changes of fields, {@code stage} for
   *     those of the stage alone; empty: everything
   * @param cursor from the page before, or null
   * @param at only what happened by then, where no cursor says more; null: everything
   * @throws org.candorcrm.platform.Problem {@code record_not_found}, {@code cursor_not_valid},
   *     {@code timeline_kind_unknown}
   */
  public Page of(
      Viewer viewer,
      String noun,
      String id,
      Collection<String> kinds,
      int limit,
      @Nullable String cursor,
      @Nullable Instant at) {
    var schema = schemas.current();
    var type = Nouns.type(viewer, schema, noun);
    var records = history.readable(viewer, type, id);
    int most = ChangeHistory.limit(limit);
    var place = at == null ? TimelinePlace.parse(cursor) : TimelinePlace.after(at);
    var wanted = TimelineKinds.of(kinds, schema);
    var found = new ArrayList<Moment>();
    for (var other : schema.types()) {
      if (wanted.has(other) && tells(viewer, other)) {
        found.addAll(moments(viewer, type, records.getFirst(), other, place, most + 1));
      }
    }
    if (wanted.changes() || wanted.stages(viewer, type)) {
      found.addAll(changes(viewer, type, records, place, wanted.changes(), most + 1));
    }
    found.sort(Comparator.comparing(Moment::place).reversed());
    var page = found.subList(0, Math.min(most, found.size()));
    var next = found.size() > most ? page.getLast().place().text() : null;
    return new Page(entries(viewer, page), next);
  }

  /** A place in time with what stands there: a record's type and id, or a change. */
  private record Moment(
      TimelinePlace place, @Nullable RecordType type, @Nullable UUID id, @Nullable Object change) {}

  private static boolean tells(Viewer viewer, RecordType type) {
    return type.retiredAt() == null
        && (type.behaviour() || type.name().equals("file"))
        && !(viewer.on(type.id()).read() instanceof RowRule.Nothing);
  }

  private List<Moment> moments(
      Viewer viewer,
      RecordType about,
      UUID record,
      RecordType other,
      TimelinePlace place,
      int limit) {
    var sql = TimelineSql.of(viewer, about, record, other, place, limit);
    if (sql == null) {
      return List.of();
    }
    return database
        .sql(sql.text())
        .params(sql.values())
        .query((row, number) ->
            new Moment(TimelinePlace.read(row, 2, 3), other, row.getObject(1, UUID.class), null))
        .list();
  }

  private List<Moment> changes(
      Viewer viewer,
      RecordType type,
      List<UUID> records,
      TimelinePlace place,
      boolean all,
      int limit) {
    return history.before(viewer, type, records, place, all ? null : "stage", limit).stream()
        .map(change ->
            new Moment(
                TimelinePlace.ofChange(
                    (Instant) java.util.Objects.requireNonNull(change.get("at")),
                    (Long) java.util.Objects.requireNonNull(change.get("seq"))),
                null,
                null,
                change))
        .toList();
  }

  private List<Entry> entries(Viewer viewer, List<Moment> page) {
    var byType = new LinkedHashMap<RecordType, List<UUID>>();
    for (var moment : page) {
      if (moment.type() != null && moment.id() != null) {
        byType.computeIfAbsent(moment.type(), type -> new ArrayList<>()).add(moment.id());
      }
    }
    var records = new LinkedHashMap<UUID, Object>();
    byType.forEach((type, ids) -> records.putAll(shown(viewer, type, ids)));
    var entries = new ArrayList<Entry>();
    for (var moment : page) {
      var type = moment.type() == null ? "change" : moment.type().name();
      var item = moment.change() == null ? records.get(moment.id()) : moment.change();
      if (item != null) {
        entries.add(new Entry(moment.place().at(), type, item));
      }
    }
    return entries;
  }

  private Map<UUID, Object> shown(Viewer viewer, RecordType type, List<UUID> ids) {
    var rights = viewer.on(type.id());
    var fields =
        tables.of(type).stored.stream().filter(field -> rights.mayRead(field.id())).toList();
    var shown = new LinkedHashMap<UUID, Object>();
    looking
        .images(viewer, type, ids, false)
        .forEach((id, image) -> shown.put(id, ValueJson.record(image, fields)));
    return shown;
  }
}
