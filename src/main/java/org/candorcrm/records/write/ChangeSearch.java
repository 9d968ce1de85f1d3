package org.candorcrm.records.write;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.PersonReads;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.records.sql.Sql;
import org.candorcrm.records.write.ChangeHistory.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Changes across records: of one batch, or of one colleague. What a colleague changed is a measure
 * of their behaviour, so it is told only to them and to whoever holds their coaching need.
 */
@Component
public final class ChangeSearch {

  private final Database database;
  private final Schemas schemas;
  private final ChangeHistory history;
  private final PersonReads reads;

  ChangeSearch(Database database, Schemas schemas, ChangeHistory history, PersonReads reads) {
    this.database = database;
    this.schemas = schemas;
    this.history = history;
    this.reads = reads;
  }

  /**
   * Changes of records that the viewer may see, newest first. A page may hold fewer than asked for
   * and still have a next one.
   *
   * @param batch the id of a batch, or null
   * @param actor the id of a user, or null; exactly one of both is given
   * @throws Problem {@code person_measure_guarded}, {@code parameter_not_valid}, {@code
   *     cursor_not_valid}, {@code limit_out_of_range}
   */
  public Page find(
      Viewer viewer,
      @Nullable String batch,
      @Nullable String actor,
      int limit,
      @Nullable String cursor) {
    if ((batch == null) == (actor == null)) {
      throw Problem.parameter(batch == null ? "batch" : "actor", "either batch or actor, an id");
    }
    var which = batch == null ? byActor(viewer, id("actor", actor)) : byBatch(id("batch", batch));
    var entries = entries(which, ChangeHistory.cursor(cursor), ChangeHistory.limit(limit));
    var seqs = new ArrayList<Long>();
    entries.stream()
        .collect(groupingBy(Entry::type))
        .forEach((type, sameType) -> seqs.addAll(visible(viewer, type, sameType)));
    var next = entries.size() < limit ? null : String.valueOf(entries.getLast().seq());
    return new Page(shown(viewer, entries, new HashSet<>(seqs)), next);
  }

  private record Entry(long seq, int type, UUID record) {}

  private static UUID id(String parameter, @Nullable String text) {
    var id = Ids.parse(text);
    if (id == null) {
      throw Problem.parameter(parameter, "an id");
    }
    return id;
  }

  private static Sql byBatch(UUID batch) {
    return Sql.of("batch = ?", batch);
  }

  private Sql byActor(Viewer viewer, UUID actor) {
    if (!actor.equals(viewer.user()) && !viewer.coached().contains(actor)) {
      throw Problem.forbidden("person_measure_guarded");
    }
    reads.log(viewer, Set.of(actor), "changes by actor");
    return Sql.of("actor = ?", actor);
  }

  private List<Entry> entries(Sql which, long before, int limit) {
    var sql =
        Sql.of("select seq, record_type, record from {ws}.changes where ")
            .then(which)
            .then(Sql.of(" and seq < ? order by seq desc limit ?", before, limit));
    return database
        .sql(sql.text())
        .params(sql.values())
        .query(
            (row, number) -> new Entry(row.getLong(1), row.getInt(2), row.getObject(3, UUID.class)))
        .list();
  }

  private List<Long> visible(Viewer viewer, int typeId, List<Entry> sameType) {
    var type = schemas.current().type(typeId).orElse(null);
    if (type == null || type.retired()) {
      return List.of();
    }
    var seen = seen(viewer, type, sameType.stream().map(Entry::record).toArray(UUID[]::new));
    return sameType.stream().filter(e -> seen.contains(e.record())).map(Entry::seq).toList();
  }

  /** What was merged is as visible as the record that it lives on in. */
  private Set<UUID> seen(Viewer viewer, RecordType type, UUID[] ids) {
    var scope = ViewerScope.of(viewer);
    var sql =
        Sql.of(
                """
                select l.id from %1$s l join %1$s t on t.id = coalesce(l.merged_into, l.id)
                 where l.id = any(?) and \
                """
                    .formatted(scope.table(type)),
                (Object) ids)
            .then(scope.allowed(type, "t"));
    return new HashSet<>(database.sql(sql.text()).params(sql.values()).query(UUID.class).list());
  }

  private List<Map<String, @Nullable Object>> shown(
      Viewer viewer, List<Entry> entries, Set<Long> seqs) {
    var shown = new ArrayList<Map<String, @Nullable Object>>();
    var bySeq = entries.stream().filter(e -> seqs.contains(e.seq())).toList();
    for (var sameType : bySeq.stream().collect(groupingBy(Entry::type)).entrySet()) {
      var type = schemas.current().type(sameType.getKey()).orElseThrow();
      var those = sameType.getValue().stream().map(Entry::seq).toArray(Long[]::new);
      for (var item : history.those(viewer, type, those)) {
        item.put("type", type.name());
        shown.add(item);
      }
    }
    shown.sort((a, b) -> Long.compare(seq(b), seq(a)));
    return shown;
  }

  private static long seq(Map<String, @Nullable Object> item) {
    return item.get("seq") instanceof Long seq ? seq : 0;
  }
}
