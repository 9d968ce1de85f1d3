package org.candorcrm.identity.claims;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.IdArrays;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who wrote the value that stands in a field, as the change log tells it. */
@Component
final class Writers {

  private final Database database;
  private final Map<String, Speaker> speakers = new ConcurrentHashMap<>();

  Writers(Database database) {
    this.database = database;
  }

  /**
   * The last change of a field, which is the claim of whoever made it.
   *
   * @param claimed whether claims are kept of the record already, or something was merged into it
   */
  record Last(Speaker source, @Nullable UUID actor, Instant at, boolean claimed) {}

  /** A field that is asked for. */
  record Asked(UUID record, Field field) {
    Spot spot() {
      return new Spot(record, field.id());
    }
  }

  /**
   * The last writers of these fields, only of records where anybody but this source had a say.
   * Where it wrote all there is, which is most of the time, nothing is looked up.
   */
  Map<Spot, Last> besides(int source, Collection<Asked> asked) {
    return find(
        asked,
        """
         where exists (select 1 from {ws}.changes c where c.record = o.record and c.source <> ?)
            or exists (select 1 from {ws}.claims c where c.record = o.record)
            or exists (select 1 from {ws}.merges m
                        where m.winner = o.record and m.reversed_at is null)
        """,
        source);
  }

  Map<Spot, Last> of(RecordType type, Collection<UUID> records) {
    return of(type, Claimable.fields(type), records);
  }

  Map<Spot, Last> of(RecordType type, List<Field> fields, Collection<UUID> records) {
    var asked =
        fields.stream()
            .flatMap(field -> records.stream().map(record -> new Asked(record, field)))
            .toList();
    return find(asked, "where true or ? = 0 ", 0);
  }

  private Map<Spot, Last> find(Collection<Asked> asked, String which, int source) {
    var found = new HashMap<Spot, Last>();
    if (asked.isEmpty()) {
      return found;
    }
    var wanted = asked.stream().map(Asked::spot).collect(toSet());
    var fields = asked.stream().map(Asked::field).distinct().toList();
    database
        .sql(HEAD + which + TAIL)
        .param(IdArrays.bound(asked.stream().map(Asked::record).distinct().toList()))
        .param(source)
        .param(fields.stream().map(Field::id).toArray(Integer[]::new))
        .param(fields.stream().map(Field::name).toArray(String[]::new))
        .query(row -> {
          var spot = new Spot(row.getObject("record", UUID.class), row.getInt("field"));
          if (!wanted.contains(spot)) {
            return;
          }
          found.put(
              spot,
              new Last(
                  new Speaker(
                      row.getInt("source"),
                      row.getString("kind"),
                      row.getString("name"),
                      row.getDouble("trust")),
                  row.getObject("actor", UUID.class),
                  Moments.read(row, "at"),
                  row.getBoolean("claimed")));
        });
    return found;
  }

  private static final String HEAD =
      """
      with contested as materialized (
        select o.record from unnest(?::uuid[]) as o(record)
      """;

  private static final String TAIL =
      """
      ),
      asked as (select o.record, f.field, f.name
                  from contested o cross join unnest(?::int[], ?::text[]) as f(field, name)),
      wrote as (
        select distinct on (c.record, k.key) c.record, k.key as name, c.source, c.actor,
               coalesce(c.since, c.at) as at
          from contested o
          join {ws}.changes c on c.record = o.record and c.changes is not null
         cross join lateral jsonb_object_keys(c.changes) as k(key)
         order by c.record, k.key, c.seq desc),
      made as (
        select distinct on (c.record) c.record, c.source, c.actor, coalesce(c.since, c.at) as at
          from contested o
          join {ws}.changes c on c.record = o.record and c.kind = 'create'
         order by c.record, c.seq)
      select a.record, a.field, s.id as source, s.kind, s.name, s.trust,
             case when w.source is null then m.actor else w.actor end as actor,
             coalesce(w.at, m.at) as at,
             exists (select 1 from {ws}.claims c where c.record = a.record)
               or exists (select 1 from {ws}.merges g
                           where g.winner = a.record and g.reversed_at is null) as claimed
        from asked a
        left join wrote w on w.record = a.record and w.name = a.name
        left join made m on m.record = a.record
        join {ws}.sources s on s.id = coalesce(w.source, m.source)
      """;

  /** The source itself; its kind never changes, its trust is read with its claims. */
  Speaker speaker(int source) {
    var key = CurrentWorkspace.get().id() + "/" + source;
    var known = speakers.get(key);
    if (known == null) {
      known = speakers(List.of(source)).get(source);
      if (known == null) {
        throw new IllegalStateException("no source " + source);
      }
      speakers.put(key, known);
    }
    return known;
  }

  /** With their trust of this moment. */
  Map<Integer, Speaker> speakers(Collection<Integer> ids) {
    var found = new HashMap<Integer, Speaker>();
    database
        .sql("select id, kind, name, trust from {ws}.sources where id = any(?)")
        .param(ids.toArray(Integer[]::new))
        .query(row -> {
          found.put(
              row.getInt("id"),
              new Speaker(
                  row.getInt("id"),
                  row.getString("kind"),
                  row.getString("name"),
                  row.getDouble("trust")));
        });
    return found;
  }
}
