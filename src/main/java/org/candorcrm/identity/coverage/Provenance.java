package org.candorcrm.identity.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.schema.Field;
import org.springframework.stereotype.Component;

/**
 * Who stands for the values of a record: the claims where there are rows, else whoever wrote them
 * last, and whoever confirmed them since.
 */
@Component
final class Provenance {

  private final Database database;

  Provenance(Database database) {
    this.database = database;
  }

  /** One word of a source for a value. */
  private record Word(int field, int source, Knowing how, Instant at) {}

  private record Doubts(boolean contradicted, boolean disproved) {}

  /**
   * Findings by field of those that held a value at the moment of the look.
   *
   * @param held the fields that hold a value today
   * @param empty fields that hold none, of which it is asked whether they did
   */
  Map<Integer, Finding> of(
      Looked looked,
      UUID record,
      List<UUID> family,
      List<Field> held,
      List<Field> empty,
      Beliefs beliefs) {
    if (held.isEmpty() && empty.isEmpty()) {
      return Map.of();
    }
    var byId = new HashMap<Integer, Field>();
    held.forEach(field -> byId.put(field.id(), field));
    empty.forEach(field -> byId.put(field.id(), field));
    var all = List.copyOf(byId.values());
    var words = new LinkedHashMap<Integer, Map<Integer, Word>>();
    for (var word : words(looked, record, family, all, held)) {
      words
          .computeIfAbsent(word.field, id -> new LinkedHashMap<>())
          .merge(word.source, word, (one, other) -> one.at.isAfter(other.at) ? one : other);
    }
    var doubts = doubts(looked, family, all);
    var found = new HashMap<Integer, Finding>();
    words.forEach((id, bySource) -> {
      var field = byId.get(id);
      if (field != null) {
        var doubt = doubts.getOrDefault(id, new Doubts(false, false));
        var evidence =
            bySource.values().stream().map(one -> evidence(one, field, beliefs)).toList();
        found.put(id, new Finding(evidence, doubt.contradicted, doubt.disproved, null, false));
      }
    });
    return found;
  }

  private static Evidence evidence(Word word, Field field, Beliefs beliefs) {
    return new Evidence(
        word.source,
        word.how,
        beliefs.belief(field.kind().name(), word.source, word.how),
        word.at,
        beliefs.halfLife(field.id(), field.traits().halfLifeDays()));
  }

  private List<Word> words(
      Looked looked, UUID record, List<UUID> family, List<Field> all, List<Field> held) {
    return database
        .sql(WORDS)
        .param("fields", all.stream().map(Field::id).toArray(Integer[]::new))
        .param("names", all.stream().map(Field::name).toArray(String[]::new))
        .param("held", held.stream().map(Field::name).toArray(String[]::new))
        .param("record", record)
        .param("family", family.toArray(UUID[]::new))
        .param("moment", Moments.bound(looked.cut()))
        .query((row, number) -> word(row))
        .list();
  }

  private static Word word(ResultSet row) throws SQLException {
    var how = row.getString("how");
    return new Word(
        row.getInt("field"),
        row.getInt("source"),
        how == null
            ? Knowing.from(row.getString("source_kind"))
            : Knowing.valueOf(how.toUpperCase(Locale.ROOT)),
        Moments.read(row, "at"));
  }

  /**
   * The log says what stood at the moment: the last write before it, unless the first one after it
   * found the field empty, or nothing did and it is empty today. Of the claims those count that say
   * the same as who wrote it; where that source claims nothing, the same as most others do; with
   * one alone, or none, the log is right.
   */
  private static final String WORDS =
      """
      with field as (
        select id, name from unnest(:fields::int[], :names::text[]) as f(id, name)),
      written as (
        select f.id as field, w.source, w.at, l.emptied
          from field f
         cross join lateral (
           select c.source, coalesce(c.since, c.at) as at from {ws}.changes c
            where c.record = :record and c.at <= :moment
              and (c.kind = 'create' or jsonb_exists(c.changes, f.name))
            order by c.seq desc limit 1) w
          left join lateral (
           select jsonb_typeof(c.changes -> f.name -> 0) = 'null' as emptied from {ws}.changes c
            where c.record = :record and c.at > :moment and c.kind <> 'create'
              and jsonb_exists(c.changes, f.name)
            order by c.seq limit 1) l on true
         where coalesce(not l.emptied, f.name = any(:held::text[]))),
      agreed as (
        select distinct on (c.field) c.field, c.canonical
          from {ws}.claims c join written w on w.field = c.field
         where c.record = any(:family) and c.stated_at <= :moment and c.canonical is not null
         group by c.field, c.canonical, w.source
        having count(*) > 1 or bool_or(c.source = w.source)
         order by c.field, bool_or(c.source = w.source) desc, count(*) desc,
                  max(c.stated_at) desc),
      claimed as (
        select c.field, c.source, greatest(c.stated_at, c.verified_at) as at, c.how
          from {ws}.claims c
          join agreed a on a.field = c.field and a.canonical = c.canonical
         where c.record = any(:family) and c.stated_at <= :moment)
      select w.field, w.source, w.at, null as how, s.kind as source_kind
        from written w join {ws}.sources s on s.id = w.source
      union all
      select c.field, c.source, c.at, c.how, s.kind
        from claimed c join written w on w.field = c.field
        join {ws}.sources s on s.id = c.source
      union all
      select c.field, c.source, max(c.at), 'told', 'user'
        from {ws}.confirmations c join written w on w.field = c.field
       where c.record = any(:family) and c.at >= w.at and c.at <= :moment
       group by c.field, c.source
      """;

  private Map<Integer, Doubts> doubts(Looked looked, List<UUID> family, List<Field> all) {
    var wrong = LiveChecks.wrong(new LiveChecks(database).of(family, true, looked.cut()));
    var open = disputed(looked, family, all);
    var found = new HashMap<Integer, Doubts>();
    for (var field : all) {
      boolean disproved = disproved(looked, field, wrong.getOrDefault(field.id(), List.of()));
      found.put(field.id(), new Doubts(open.contains(field.id()), disproved));
    }
    return found;
  }

  /** Of several numbers one may be wrong, and the others lead there still. */
  private static boolean disproved(Looked looked, Field field, List<LiveChecks.Check> wrong) {
    if (wrong.isEmpty() || wrong.stream().anyMatch(one -> one.value() == null)) {
      return !wrong.isEmpty();
    }
    var values = wrong.stream().map(LiveChecks.Check::value).toList();
    return values.containsAll(ProvedWrong.values(looked.row().value(field.name())));
  }

  private Set<Integer> disputed(Looked looked, List<UUID> family, List<Field> all) {
    return Set.copyOf(
        database
            .sql(
                """
                select distinct d.field from {ws}.disagreements d
                 where d.record = any(:family) and d.field = any(:fields) and d.opened_at <= :moment
                   and (d.state = 'open' or d.settled_at > :moment)
                """)
            .param("fields", all.stream().map(Field::id).toArray(Integer[]::new))
            .param("family", family.toArray(UUID[]::new))
            .param("moment", Moments.bound(looked.cut()))
            .query(Integer.class)
            .list());
  }
}
