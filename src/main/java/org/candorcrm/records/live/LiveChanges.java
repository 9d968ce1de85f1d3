package org.candorcrm.records.live;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.records.sql.Sql;
import org.springframework.stereotype.Component;

/** The change log of the current workspace, from a place on, as one viewer may hear of it. */
@Component
class LiveChanges {

  private static final int PORTION = 500;
  private static final int MOST_NAMED = 100;

  private final Database database;
  private final Schemas schemas;

  LiveChanges(Database database, Schemas schemas) {
    this.database = database;
    this.schemas = schemas;
  }

  /** One entry of the log. */
  record Entry(long seq, int type, UUID record, String kind, int version) {}

  /** What became of a record, in the words of the change log. */
  record Touched(UUID id, String kind, int version) {}

  /**
   * Changed records of one type.
   *
   * @param records those that the viewer may see; empty where they are too many to be named
   */
  record Told(String type, List<Touched> records, boolean many) {}

  /** Which model is in force: a screen that knows an older one reads it again. */
  long model() {
    return schemas.current().version();
  }

  /** Up to where nothing can appear any more. */
  long watermark() {
    return database.sql("select watermark from {ws}.feed_watermark").query(Long.class).single();
  }

  List<Entry> read(long after, long upTo) {
    return database
        .sql(
            """
            select seq, record_type, record, kind, version
              from {ws}.changes
             where seq > ? and seq <= ?
             order by seq
             limit ?
            """)
        .params(after, upTo, PORTION)
        .query((row, number) ->
            new Entry(
                row.getLong(1),
                row.getInt(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getInt(5)))
        .list();
  }

  /** That anything may have changed, for a screen that has missed too much to be told of it. */
  List<Told> everything(Viewer viewer) {
    return schemas.current().types().stream()
        .filter(type -> !type.retired())
        .filter(type -> !(viewer.on(type.id()).read() instanceof RowRule.Nothing))
        .map(type -> new Told(type.name(), List.of(), true))
        .toList();
  }

  /** Whether these entries may be all that there is to read now. */
  static boolean last(List<Entry> entries) {
    return entries.size() < PORTION;
  }

  /** The last change of each record that the viewer may see, deleted ones too. */
  List<Told> tell(Viewer viewer, List<Entry> entries) {
    var told = new ArrayList<Told>();
    entries.stream()
        .collect(groupingBy(Entry::type))
        .forEach((id, sameType) ->
            schemas
                .current()
                .type(id)
                .filter(type -> !type.retired())
                .ifPresent(type -> {
                  var records = visible(viewer, type, sameType);
                  if (!records.isEmpty()) {
                    boolean many = records.size() > MOST_NAMED;
                    told.add(new Told(type.name(), many ? List.of() : records, many));
                  }
                }));
    return told;
  }

  private List<Touched> visible(Viewer viewer, RecordType type, List<Entry> sameType) {
    var seen = seen(viewer, type, sameType.stream().map(Entry::record).collect(toSet()));
    var last = new LinkedHashMap<UUID, Touched>();
    for (var entry : sameType) {
      if (seen.contains(entry.record())) {
        var before = last.get(entry.record());
        // Who has not heard of a new record yet must hear that it is new, whatever came after.
        boolean stillNew =
            before != null && before.kind().equals("create") && entry.kind().equals("update");
        var kind = stillNew ? "create" : entry.kind();
        last.put(entry.record(), new Touched(entry.record(), kind, entry.version()));
      }
    }
    return List.copyOf(last.values());
  }

  private Set<UUID> seen(Viewer viewer, RecordType type, Set<UUID> ids) {
    var scope = ViewerScope.of(viewer);
    var sql =
        Sql.of(
                "select t.id from %s t where t.id = any(?) and ".formatted(scope.table(type)),
                (Object) ids.toArray(UUID[]::new))
            .then(scope.allowed(type, "t"));
    return new HashSet<>(database.sql(sql.text()).params(sql.values()).query(UUID.class).list());
  }
}
