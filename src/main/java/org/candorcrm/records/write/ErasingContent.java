package org.candorcrm.records.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.records.sql.Sql;
import org.candorcrm.records.write.Erasure.Touched;
import org.jspecify.annotations.Nullable;

/**
 * Forgets what was said about somebody: interactions, notes, tasks and files that tell of nobody
 * else lose their texts, others the names. A statement for each type, however many records.
 */
final class ErasingContent {

  private final Database database;
  private final Schemas schemas;

  ErasingContent(Database database, Schemas schemas) {
    this.database = database;
    this.schemas = schemas;
  }

  /** What was found of one type. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Found(Telling telling, UUID[] blanked, UUID[] deleted, UUID[] redacted) {

    UUID[] alone() {
      var all = new ArrayList<>(List.of(blanked));
      all.addAll(List.of(deleted));
      return all.toArray(UUID[]::new);
    }
  }

  /** What was touched, by how. */
  static final class Tally {
    final List<Touched> blanked = new ArrayList<>();
    final List<Touched> deleted = new ArrayList<>();
    final List<Touched> redacted = new ArrayList<>();
    final Set<UUID> alone = new HashSet<>();
    final Set<UUID> shared = new HashSet<>();

    private void add(Found found) {
      var type = found.telling.type().name();
      alone.addAll(List.of(found.alone()));
      shared.addAll(List.of(found.redacted));
      count(blanked, type, found.blanked.length);
      count(deleted, type, found.deleted.length);
      count(redacted, type, found.redacted.length);
    }

    private static void count(List<Touched> touched, String type, int count) {
      if (count > 0) {
        touched.add(new Touched(type, count));
      }
    }
  }

  /**
   * @param types of who is forgotten
   * @param ids who is forgotten
   * @param others types whose records are others that a text may tell of
   * @param title what else names somebody in what the records are called
   */
  Tally erase(
      ErasureRun run,
      Set<String> types,
      UUID[] ids,
      Set<String> others,
      Naming naming,
      Naming title) {
    var found = found(types, ids, others, true);
    var tally = new Tally();
    found
        .values()
        .forEach(one -> {
          forget(run, one, naming, title);
          leadNowhere(one.telling.type(), types, ids);
          tally.add(one);
        });
    return tally;
  }

  /** The same records, looked at only. */
  Tally look(Set<String> types, UUID[] ids, Set<String> others) {
    var tally = new Tally();
    found(types, ids, others, false).values().forEach(tally::add);
    return tally;
  }

  private Map<RecordType, Found> found(
      Set<String> types, UUID[] ids, Set<String> others, boolean locked) {
    var found = new LinkedHashMap<RecordType, Found>();
    for (var type : schemas.current().types()) {
      if (Telling.tells(type)) {
        found.put(type, find(new Telling(type), types, ids, others, false, locked));
      }
    }
    var alone = found.values().stream().flatMap(f -> java.util.stream.Stream.of(f.alone()));
    addIndirect(found, alone.toArray(UUID[]::new), others, locked);
    return found;
  }

  /** A note on a talk with somebody tells of them, too. */
  private void addIndirect(
      Map<RecordType, Found> found, UUID[] alone, Set<String> others, boolean locked) {
    found.replaceAll((type, direct) -> {
      var more = find(direct.telling, Set.of(), alone, others, true, locked);
      return new Found(
          direct.telling,
          joined(direct.blanked, more.blanked, direct.deleted),
          joined(direct.deleted, more.deleted, direct.blanked),
          direct.redacted);
    });
  }

  private static UUID[] joined(UUID[] some, UUID[] more, UUID[] without) {
    var all = new java.util.LinkedHashSet<>(List.of(some));
    all.addAll(List.of(more));
    List.of(without).forEach(all::remove);
    return all.toArray(UUID[]::new);
  }

  private Found find(
      Telling telling,
      Set<String> types,
      UUID[] ids,
      Set<String> others,
      boolean indirectly,
      boolean locked) {
    var shared = telling.leadsToOthers(others, ids);
    var tied = telling.leadsToOthers(whole(), ids);
    var sql =
        Sql.of("select t.id, ")
            .then(shared)
            .then(", ")
            .then(tied)
            .then(" from " + telling.table() + " t where ")
            .then(telling.leadsTo(types, ids, indirectly))
            .then(locked ? " order by t.id for update of t" : " order by t.id");
    var blanked = new ArrayList<UUID>();
    var deleted = new ArrayList<UUID>();
    var redacted = new ArrayList<UUID>();
    if (ids.length > 0) {
      database
          .sql(sql.text())
          .params(sql.values())
          .query(row -> {
            var list = row.getBoolean(2) ? redacted : row.getBoolean(3) ? blanked : deleted;
            list.add(row.getObject(1, UUID.class));
          });
    }
    return new Found(telling, array(blanked), array(deleted), array(redacted));
  }

  private static UUID[] array(List<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }

  /** Types that a business goes on with: what leads to one of them stays for the figures. */
  private Set<String> whole() {
    var names = new HashSet<String>();
    schemas.current().types().stream()
        .filter(type -> type.mergeable() && !Telling.tells(type))
        .forEach(type -> names.add(type.name()));
    return names;
  }

  private void forget(ErasureRun run, Found found, Naming naming, Naming title) {
    var telling = found.telling;
    change(run, telling, Sql.of(String.join(", ", telling.blanks())), null, found.blanked);
    change(run, telling, Sql.of(String.join(", ", telling.blanks())), run.now(), found.deleted);
    change(run, telling, telling.redactions(naming, title), null, found.redacted);
    if (!naming.isEmpty() && found.redacted.length > 0) {
      redactHistory(naming, found.redacted);
      run.retitle(telling.type(), title, found.redacted);
    }
    run.forgetHistory(found.alone());
    database
        .sql("delete from {ws}.file_contents where file_id = any(?)")
        .param(found.alone())
        .update();
    var places = new ArrayList<String>();
    for (var id : joined(found.alone(), found.redacted, new UUID[0])) {
      places.add("/api/" + telling.type().plural() + "/" + id);
    }
    database
        .sql("delete from {ws}.idempotency_keys where location = any(?)")
        .param(places.toArray(String[]::new))
        .update();
  }

  /** The same for records of several types; how many of each named them. */
  List<Touched> redact(
      ErasureRun run, Map<RecordType, Set<UUID>> records, Naming naming, Naming title) {
    var redacted = new ArrayList<Touched>();
    records.forEach((type, ids) -> {
      int named = redact(run, type, ids.toArray(UUID[]::new), naming, title);
      if (named > 0) {
        redacted.add(new Touched(type.name(), named));
      }
    });
    return redacted;
  }

  /**
   * Takes the names out of texts of these records, and out of what is known of their past.
   *
   * @param title what else names somebody in what the records are called
   * @return how many named them
   */
  private int redact(ErasureRun run, RecordType type, UUID[] ids, Naming naming, Naming title) {
    if (ids.length == 0 || naming.isEmpty()) {
      return 0;
    }
    var telling = new Telling(type);
    var sql =
        Sql.of("select t.id from " + telling.table() + " t where t.id = any(?) and ", (Object) ids)
            .then(telling.naming(naming, title))
            .then(" order by t.id for update of t");
    var toldOf = database.sql(sql.text()).params(sql.values()).query(UUID.class).list();
    change(run, telling, telling.redactions(naming, title), null, array(toldOf));
    redactHistory(naming, ids);
    run.retitle(type, title, ids);
    return toldOf.size();
  }

  private void redactHistory(Naming naming, UUID[] ids) {
    database
        .sql(
            """
            update {ws}.changes
               set changes = regexp_replace(changes::text, ?, ?, 'gi')::jsonb
             where record = any(?) and changes::text ~* ?
            """)
        .params(naming.inJson(), Naming.MARK, ids, naming.inJson())
        .update();
  }

  private void change(
      ErasureRun run, Telling telling, Sql sets, @Nullable Object deletedAt, UUID[] ids) {
    if (ids.length == 0) {
      return;
    }
    var sql =
        Sql.of("update " + telling.table() + " t set ")
            .then(sets)
            .then(
                Sql.of(
                    ", version = t.version + 1, updated_at = ?, updated_by = ?::uuid,"
                        + " deleted_at = coalesce(t.deleted_at, ?::timestamptz)"
                        + " where t.id = any(?)",
                    run.now(),
                    run.actor(),
                    deletedAt,
                    ids));
    database.sql(sql.text()).params(sql.values()).update();
    run.note(telling.type(), ids);
  }

  /** Who is forgotten takes part in nothing any more. */
  private void leadNowhere(RecordType type, Set<String> types, UUID[] ids) {
    for (var field : type.fields().stream().filter(f -> Telling.mayLead(f, types)).toList()) {
      if (field.kind() instanceof RelationsKind) {
        database
            .sql("delete from " + Links.table(type, field) + " where to_id = any(?)")
            .param(ids)
            .update();
      }
      if (field.kind() instanceof RelationKind one) {
        var id = '"' + field.column("_id") + '"';
        var kind = one.polymorphic() ? ", \"" + field.column("_type") + "\" = null" : "";
        database
            .sql(
                "update "
                    + new Telling(type).table()
                    + " set "
                    + id
                    + " = null"
                    + kind
                    + " where "
                    + id
                    + " = any(?)")
            .param(ids)
            .update();
      }
    }
  }
}
