package org.candorcrm.records.write;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candorcrm.platform.Database;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.candorcrm.records.write.ErasingContent.Tally;

/**
 * Where somebody is spoken of without being led to: their companies, with the deals and orders of
 * these, and the deals and orders that they decide on.
 *
 * @param places by singular name of the type
 */
record Nearby(Database database, UUID[] people, Map<String, Set<UUID>> places) {

  private static final Set<String> PEOPLE = Set.of("person", "lead");

  static Nearby of(Database database, Map<RecordType, List<UUID>> forgotten) {
    var people =
        forgotten.entrySet().stream()
            .filter(entry -> PEOPLE.contains(entry.getKey().name()))
            .flatMap(entry -> entry.getValue().stream())
            .toArray(UUID[]::new);
    var companies =
        ids(
            database,
            """
            select company_id from {ws}.people where id = any(?) and company_id is not null
             union select company_id from {ws}.leads where id = any(?) and company_id is not null
            """,
            people,
            people);
    var theirs = companies.toArray(UUID[]::new);
    var deals =
        ids(
            database,
            """
            select id from {ws}.deals where person_id = any(?)
             union select id from {ws}.deals where company_id = any(?)
            """,
            people,
            theirs);
    var orders =
        ids(
            database,
            """
            select id from {ws}.orders where person_id = any(?)
             union select id from {ws}.orders where company_id = any(?)
             union select id from {ws}.orders where deal_id = any(?)
            """,
            people,
            theirs,
            deals.toArray(UUID[]::new));
    var places = new LinkedHashMap<String, Set<UUID>>();
    places.put("company", companies);
    places.put("deal", deals);
    places.put("order", orders);
    return new Nearby(database, people, places);
  }

  private static Set<UUID> ids(Database database, String sql, Object... values) {
    return new LinkedHashSet<>(database.sql(sql).params(values).query(UUID.class).list());
  }

  private UUID[] companies() {
    return places.getOrDefault("company", Set.of()).toArray(UUID[]::new);
  }

  /** A last name that a company, a colleague or somebody else there bears is not theirs alone. */
  Set<String> theirsAlone(Set<String> lastNames) {
    var others =
        new HashSet<>(
            database
                .sql(
                    """
                    select l from unnest(:names::text[]) l
                     where exists (select 1 from {ws}.companies c
                                    where c.id = any(:companies) and position(l in lower(c.name)) > 0)
                        or exists (select 1 from {ws}.people p
                                    where p.company_id = any(:companies) and p.id <> all(:people)
                                      and p.deleted_at is null and lower(p.name_last) = l)
                        or exists (select 1 from {ws}.users u where position(l in lower(u.name)) > 0)
                    """)
                .param(
                    "names",
                    lastNames.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toArray(String[]::new))
                .param("companies", companies())
                .param("people", people)
                .query(String.class)
                .list());
    return lastNames.stream()
        .filter(name -> !others.contains(name.toLowerCase(Locale.ROOT)))
        .collect(Collectors.toSet());
  }

  /**
   * Records of which a text may name them: the places, what tells of these, and what tells of such
   * talks and tasks. A company that is called by them keeps its name, and so is left as it is.
   *
   * @param without records that are dealt with as leading to them
   */
  Map<RecordType, Set<UUID>> around(
      Collection<RecordType> types, Tally tally, Naming naming, Set<UUID> without) {
    var around = new LinkedHashMap<RecordType, Set<UUID>>();
    if (people.length == 0) {
      return around;
    }
    for (var type : types) {
      var ids = new LinkedHashSet<UUID>();
      if (Telling.tells(type)) {
        places.forEach((place, led) -> ids.addAll(leading(type, Set.of(place), led, false)));
      } else if (type.name().equals("company")) {
        ids.addAll(calledOtherwise(naming));
      } else {
        ids.addAll(places.getOrDefault(type.name(), Set.of()));
      }
      around.put(type, ids);
    }
    var told =
        Stream.concat(
                around.entrySet().stream()
                    .filter(entry -> Telling.tells(entry.getKey()))
                    .flatMap(entry -> entry.getValue().stream()),
                tally.shared.stream())
            .collect(Collectors.toSet());
    around.forEach((type, ids) -> {
      if (Telling.tells(type)) {
        ids.addAll(leading(type, Set.of(), told, true));
      }
      ids.removeAll(tally.alone);
      ids.removeAll(tally.shared);
      ids.removeAll(without);
      Arrays.asList(people).forEach(ids::remove);
    });
    around.values().removeIf(Set::isEmpty);
    return around;
  }

  private Set<UUID> calledOtherwise(Naming naming) {
    return naming.isEmpty()
        ? Set.of()
        : ids(
            database,
            "select id from {ws}.companies where id = any(?) and coalesce(name, '') !~* ?",
            companies(),
            naming.pattern());
  }

  private List<UUID> leading(RecordType type, Set<String> to, Set<UUID> ids, boolean indirectly) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var telling = new Telling(type);
    var sql =
        Sql.of("select t.id from " + telling.table() + " t where ")
            .then(telling.leadsTo(to, ids.toArray(UUID[]::new), indirectly));
    return database.sql(sql.text()).params(sql.values()).query(UUID.class).list();
  }
}
