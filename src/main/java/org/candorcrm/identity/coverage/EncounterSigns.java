package org.candorcrm.identity.coverage;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.RowRule;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When we last heard from them, and how. */
@Component
final class EncounterSigns implements Signs {

  private static final List<String> NEEDED = List.of("kind", "direction", "happened_at");

  private final Database database;

  EncounterSigns(Database database) {
    this.database = database;
  }

  private record Encounter(
      String kind, @Nullable String direction, Instant at, int source, String sourceKind) {}

  @Override
  public Map<String, Finding> of(Looked looked, List<Thing> things, Beliefs beliefs) {
    var wanted = Signs.measured(things, Measure.OfEncounter.class);
    var type = looked.schema().type("interaction").orElse(null);
    if (wanted.isEmpty() || type == null || !readable(looked, type)) {
      return Map.of();
    }
    var tie = looked.tie(type, looked.type().name().equals("person") ? "participants" : "company");
    if (tie.isEmpty()) {
      return Map.of();
    }
    var last = last(looked, type, tie.get());
    var found = new HashMap<String, Finding>();
    for (var thing : wanted) {
      if (thing.measure() instanceof Measure.OfEncounter encounter) {
        found.put(thing.key(), finding(last, encounter));
      }
    }
    return found;
  }

  private static boolean readable(Looked looked, RecordType type) {
    return !(looked.viewer().on(type.id()).read() instanceof RowRule.Nothing)
        && NEEDED.stream().allMatch(name -> looked.field(type, name).isPresent());
  }

  private static Finding finding(List<Encounter> last, Measure.OfEncounter wanted) {
    return last.stream()
        .filter(one -> wanted.kinds().contains(one.kind))
        .filter(one -> !wanted.incoming() || "in".equals(one.direction) || talk(one))
        .max((one, other) -> one.at.compareTo(other.at))
        .map(one -> evidence(one, wanted))
        .map(Finding::of)
        .orElse(Finding.NOTHING);
  }

  /** Who meets or telephones hears the other side whoever began. */
  private static boolean talk(Encounter one) {
    return one.kind.equals("call") || one.kind.equals("meeting");
  }

  private static Evidence evidence(Encounter one, Measure.OfEncounter wanted) {
    return Evidence.of(one.source, Knowing.from(one.sourceKind), one.at, wanted.halfLifeDays());
  }

  /** The last of each kind and direction, each with where it came from. */
  private List<Encounter> last(Looked looked, RecordType type, Sql tie) {
    var moment = Moments.bound(looked.moment());
    var sql =
        Sql.of(
                """
                select l.kind, l.direction, l.happened_at, coalesce(s.id, 1) as source,
                       coalesce(s.kind, 'user') as source_kind
                  from (select distinct on (t."kind", t."direction") t.id, t."kind" as kind,
                               t."direction" as direction, t."happened_at" as happened_at
                          from %s t
                         where t."happened_at" <= ? and t.created_at <= ? and \
                """
                    .formatted(looked.scope().table(type)),
                moment,
                Moments.bound(looked.cut()))
            .then(tie)
            .then(" and ")
            .then(looked.scope().rows(type, "t"))
            .then(
                Database.qualified(
                    """
                     order by t."kind", t."direction", t."happened_at" desc) l
                      left join lateral (
                        select c.source from {ws}.changes c
                         where c.record = l.id and c.kind = 'create' order by c.seq limit 1) c on true
                      left join {ws}.sources s on s.id = c.source
                    """));
    return database
        .sql(sql.text())
        .params(sql.values())
        .query((row, number) ->
            new Encounter(
                row.getString("kind"),
                row.getString("direction"),
                Moments.read(row, "happened_at"),
                row.getInt("source"),
                row.getString("source_kind")))
        .list();
  }
}
