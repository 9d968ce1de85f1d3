package org.candorcrm.records.write;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.ChangeSignal;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.IdArrays;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.Subject;
import org.candorcrm.records.Traces;
import org.candorcrm.records.Traces.Gone;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.records.write.Erasure.Erased;
import org.candorcrm.records.write.Erasure.Touched;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Empties the rows of somebody, and everything that holds something of them. */
@Component
final class Forgetting {

  private static final Set<String> PEOPLE = Set.of("person", "lead");
  private static final Set<String> CUSTOMERS = Set.of("person", "lead", "deal");

  private final Database database;
  private final Schemas schemas;
  private final Tables tables;
  private final Locking locking;
  private final MergeTable merges;
  private final Referring referring;
  private final ErasingContent content;
  private final ObjectProvider<Traces> traces;
  private final ChangeSignal signal;
  private final Clock clock;

  Forgetting(
      Database database,
      Schemas schemas,
      Tables tables,
      ObjectProvider<Traces> traces,
      ChangeSignal signal,
      Clock clock) {
    this.database = database;
    this.schemas = schemas;
    this.tables = tables;
    this.locking = new Locking(database, tables);
    this.merges = new MergeTable(database);
    this.referring = new Referring(database);
    this.content = new ErasingContent(database, schemas);
    this.traces = traces;
    this.signal = signal;
    this.clock = clock;
  }

  /** In the transaction of the caller. */
  Erasure forget(Viewer viewer, RecordType type, UUID record) {
    var now = Moments.now(clock);
    var run = new ErasureRun(database, viewer, now);
    var forgotten = forgotten(type, record);
    forgotten.keySet().forEach(referring::alone);
    var naming = new Naming();
    forgotten.forEach(
        (of, ids) -> naming.add(of.titleField(), locking.images(viewer, of, ids, true).values()));
    var all = forgotten.values().stream().flatMap(List::stream).toArray(UUID[]::new);
    var types = forgotten.keySet().stream().map(RecordType::name).collect(toSet());
    var nearby = Nearby.of(database, forgotten);
    var leading = new Leading(database, schemas.current(), forgotten.keySet(), all);
    var led = leading.records();
    var lastNames = nearby.theirsAlone(naming.lastNames());
    var near = naming.addressing(lastNames);
    var titles = near.bare(lastNames);
    var tally = content.erase(run, types, all, others(type), near, titles);
    var subject = subject(forgotten, tally, naming);
    var retained = traces.stream().flatMap(one -> one.kept(subject).stream()).toList();
    var gone = gone(viewer, subject);
    var redacted = new ArrayList<>(tally.redacted);
    var without = led.values().stream().flatMap(Set::stream).collect(toSet());
    var around = nearby.around(schemas.current().types(), tally, near, without);
    redacted.addAll(content.redact(run, led, near, titles));
    redacted.addAll(content.redact(run, around, near, near));
    if (!naming.isEmpty()) {
      var leadingThere = joined(without.stream(), tally.shared.stream());
      var stays = joined(leadingThere.stream(), around.values().stream().flatMap(Set::stream));
      var beside =
          new Traces.Beside(stays, leadingThere, near.inJson(), titles.inJson(), Naming.MARK);
      traces.forEach(one -> one.beside(beside));
    }
    forgotten.forEach((of, ids) -> blank(run, of, ids.toArray(UUID[]::new)));
    forgetAnswers(all, naming);
    var done = new Traces.Erased(type.name(), record, Set.of(all), viewer.user(), now);
    traces.forEach(one -> one.erased(done));
    signal.announce();
    return new Erasure(
        erased(forgotten),
        tally.blanked,
        tally.deleted,
        Touched.together(redacted),
        gone,
        retained,
        leading.left(),
        naming.isEmpty() ? List.of() : looked(tally, led, around),
        lastNames.size() < naming.lastNames().size());
  }

  private static Set<UUID> joined(Stream<UUID> some, Stream<UUID> more) {
    return Stream.concat(some, more).collect(toSet());
  }

  private static List<Touched> looked(
      ErasingContent.Tally tally,
      Map<RecordType, Set<UUID>> led,
      Map<RecordType, Set<UUID>> around) {
    var looked = new ArrayList<>(tally.redacted);
    Stream.of(led, around)
        .flatMap(some -> some.entrySet().stream())
        .filter(entry -> !entry.getValue().isEmpty())
        .forEach(entry -> looked.add(new Touched(entry.getKey().name(), entry.getValue().size())));
    return Touched.together(looked);
  }

  /** What several rooms call by one name is counted together. */
  private List<Gone> gone(Viewer viewer, Subject subject) {
    var byKind = new LinkedHashMap<String, Gone>();
    traces.stream()
        .flatMap(one -> one.erase(subject).stream())
        .forEach(one -> byKind.merge(one.kind(), one, Gone::and));
    // What colleagues call their files is for who sees what they imported.
    boolean named = viewer.may(Capability.READ_AUDIT);
    return byKind.values().stream()
        .filter(one -> one.count() > 0)
        .map(one -> named ? one : new Gone(one.kind(), one.count()))
        .toList();
  }

  private static Subject subject(
      Map<RecordType, List<UUID>> forgotten, ErasingContent.Tally tally, Naming naming) {
    var records =
        forgotten.entrySet().stream()
            .collect(toMap(entry -> entry.getKey().name(), entry -> Set.copyOf(entry.getValue())));
    return new Subject(records, tally.alone, tally.shared, naming.names());
  }

  /** Who it is, looked at only. */
  Subject look(Viewer viewer, RecordType type, UUID record) {
    var forgotten = forgotten(type, record);
    var naming = new Naming();
    forgotten.forEach(
        (of, ids) -> naming.add(of.titleField(), locking.images(viewer, of, ids, false).values()));
    var all = forgotten.values().stream().flatMap(List::stream).toArray(UUID[]::new);
    var types = forgotten.keySet().stream().map(RecordType::name).collect(toSet());
    return subject(forgotten, content.look(types, all, others(type)), naming);
  }

  private static Set<String> others(RecordType type) {
    return type.name().equals("company") ? CUSTOMERS : PEOPLE;
  }

  /** The record, what was merged into it, and leads that became it: all of them one person. */
  private Map<RecordType, List<UUID>> forgotten(RecordType type, UUID record) {
    var forgotten = new LinkedHashMap<RecordType, List<UUID>>();
    var family = merges.losers(record);
    forgotten.put(type, family);
    if (type.name().equals("person")) {
      var leads =
          database
              .sql("select id from {ws}.leads where person_id = any(?) order by id")
              .param(family.toArray(UUID[]::new))
              .query(UUID.class)
              .list();
      if (!leads.isEmpty()) {
        forgotten.put(schemas.current().type("lead").orElseThrow(), leads);
      }
    }
    return forgotten;
  }

  private static List<Erased> erased(Map<RecordType, List<UUID>> forgotten) {
    var erased = new ArrayList<Erased>();
    forgotten.forEach((type, ids) -> ids.forEach(id -> erased.add(new Erased(type.name(), id))));
    return erased;
  }

  /** What is used and what has retired alike: a retired field could come back with its values. */
  private void blank(ErasureRun run, RecordType type, UUID[] ids) {
    var table = tables.of(type).table;
    var sql = new StringBuilder("update ").append(table);
    sql.append(" set version = version + 1, updated_at = ?, updated_by = ?::uuid,");
    sql.append(" deleted_at = coalesce(deleted_at, ?), search_text = null");
    for (var field : type.fields()) {
      if (!field.system() || field.name().equals("owner")) {
        field
            .kind()
            .columns()
            .forEach(column ->
                sql.append(", ").append(TypeTable.quoted(field, column)).append(" = null"));
      }
    }
    database
        .sql(sql.append(" where id = any(?)").toString())
        .param(run.now())
        .param(run.actor())
        .param(run.now())
        .param(ids)
        .update();
    type.fields().stream()
        .filter(field -> field.kind() instanceof RelationsKind)
        .forEach(field ->
            database
                .sql("delete from " + Links.table(type, field) + " where from_id = any(?)")
                .param(ids)
                .update());
    run.forgetHistory(ids);
    database.sql("delete from {ws}.external_ids where record = any(?)").param(ids).update();
    database.sql("delete from {ws}.confirmations where record = any(?)").param(ids).update();
    database
        .sql(
            """
            insert into {ws}.erasures (record_type, record, actor)
            select ?, id, ?::uuid from unnest(?::uuid[]) as id
            on conflict do nothing
            """)
        .param(type.id())
        .param(run.actor())
        .param(ids)
        .update();
    run.note(type, ids);
  }

  private void forgetAnswers(UUID[] ids, Naming naming) {
    database
        .sql(
            """
            delete from {ws}.idempotency_keys k using unnest(?::text[]) as id
             where k.answer like '%' || id || '%'
            """)
        .param(IdArrays.bound(List.of(ids)))
        .update();
    if (!naming.isEmpty()) {
      database
          .sql("delete from {ws}.idempotency_keys where answer ~* ?")
          .param(naming.inJson())
          .update();
    }
  }
}
