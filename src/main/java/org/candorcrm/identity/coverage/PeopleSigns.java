package org.candorcrm.identity.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.RowRule;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom we know at a company: by their role, and by a way to reach them. */
@Component
final class PeopleSigns implements Signs {

  private static final List<String> WAYS = List.of("emails", "phones");

  private final Database database;
  private final Provenance provenance;

  PeopleSigns(Database database, Provenance provenance) {
    this.database = database;
    this.provenance = provenance;
  }

  private record Known(UUID id, @Nullable String role, List<String> ways) {}

  @Override
  public Map<String, Finding> of(Looked looked, List<Thing> things, Beliefs beliefs) {
    var type = looked.schema().type("person").orElse(null);
    if (!looked.type().name().equals("company")
        || type == null
        || looked.viewer().on(type.id()).read() instanceof RowRule.Nothing) {
      return Map.of();
    }
    var tie = looked.tie(type, "company");
    if (tie.isEmpty()) {
      return Map.of();
    }
    var people = people(looked, type, tie.get());
    var found = new HashMap<String, Finding>();
    for (var thing : things) {
      switch (thing.measure()) {
        case Measure.OfPeople(var roles) ->
            looked
                .field(type, "role")
                .ifPresent(
                    field -> found.put(thing.key(), inRole(looked, field, people, roles, beliefs)));
        case Measure.OfReachablePerson _ -> {
          var ways = WAYS.stream().flatMap(way -> looked.field(type, way).stream()).toList();
          if (!ways.isEmpty()) {
            found.put(thing.key(), reachable(looked, ways, people, beliefs));
          }
        }
        case Measure.OfField _,
            Measure.OfEncounter _,
            Measure.OfOpenDeal _,
            Measure.OfWonDeal _,
            Measure.OfOrder _,
            Measure.OfAnswer _ -> {}
      }
    }
    return found;
  }

  private Finding inRole(
      Looked looked, Field field, List<Known> people, List<String> roles, Beliefs beliefs) {
    return people.stream()
        .filter(one -> one.role != null && roles.contains(one.role))
        .findFirst()
        .map(one -> word(looked, one.id, List.of(field), beliefs))
        .orElse(Finding.NOTHING);
  }

  private Finding reachable(Looked looked, List<Field> ways, List<Known> people, Beliefs beliefs) {
    return people.stream()
        .filter(one -> ways.stream().anyMatch(way -> one.ways.contains(way.name())))
        .findFirst()
        .map(one -> {
          var held = ways.stream().filter(way -> one.ways.contains(way.name())).toList();
          return word(looked, one.id, held, beliefs);
        })
        .orElse(Finding.NOTHING);
  }

  /** Of several fields the one that is surest. */
  private Finding word(Looked looked, UUID person, List<Field> fields, Beliefs beliefs) {
    return provenance
        .of(looked, person, List.of(person), fields, List.of(), beliefs)
        .values()
        .stream()
        .max(
            Comparator.comparingDouble(
                finding -> Judgement.of(finding, true, looked.moment()).certainty()))
        .orElse(Finding.NOTHING);
  }

  /** Those who were changed last come first. */
  private List<Known> people(Looked looked, RecordType type, Sql tie) {
    var sql =
        Sql.of(
                """
                select t.id, t.role, t."%s" is not null as emails, t."%s" is not null as phones
                  from %s t where t.created_at <= ? and \
                """
                    .formatted(
                        column(type, "emails"), column(type, "phones"), looked.scope().table(type)),
                Moments.bound(looked.cut()))
            .then(tie)
            .then(" and ")
            .then(looked.scope().rows(type, "t"))
            .then(" order by t.updated_at desc, t.id limit 100");
    return database
        .sql(sql.text())
        .params(sql.values())
        .query((row, number) -> {
          var ways = new ArrayList<String>();
          for (var way : WAYS) {
            if (row.getBoolean(way)) {
              ways.add(way);
            }
          }
          return new Known(row.getObject("id", UUID.class), row.getString("role"), ways);
        })
        .list();
  }

  private static String column(RecordType type, String name) {
    var field = type.field(name).orElseThrow();
    return field.column(field.kind().columns().getFirst().suffix());
  }
}
