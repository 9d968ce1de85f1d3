package org.candorcrm.records.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candorcrm.platform.Database;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.candorcrm.records.write.ErasingContent.Tally;
import org.candorcrm.records.write.Erasure.Touched;

/**
 * Where somebody is spoken of without being led to: their companies and the deals that they decide
 * on.
 */
record Nearby(Database database, UUID[] people, Set<UUID> companies, Set<UUID> deals) {

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
    var deals =
        ids(database, "select id from {ws}.deals where person_id = any(?)", (Object) people);
    return new Nearby(database, people, companies, deals);
  }

  private static Set<UUID> ids(Database database, String sql, Object... values) {
    return new LinkedHashSet<>(database.sql(sql).params(values).query(UUID.class).list());
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
                .param("companies", companies.toArray(UUID[]::new))
                .param("people", people)
                .query(String.class)
                .list());
    return lastNames.stream()
        .filter(name -> !others.contains(name.toLowerCase(Locale.ROOT)))
        .collect(Collectors.toSet());
  }

  /** Takes the names out of texts about their companies and deals, which lead to others. */
  List<Touched> redact(
      ErasingContent content,
      Collection<RecordType> types,
      ErasureRun run,
      Tally tally,
      Naming naming) {
    var touched = new ArrayList<Touched>();
    for (var type : types) {
      var around = new LinkedHashSet<UUID>();
      if (Telling.tells(type)) {
        around.addAll(leading(type, "company", companies));
        around.addAll(leading(type, "deal", deals));
      }
      around.removeAll(tally.alone);
      around.removeAll(tally.shared);
      int named = content.redact(run, type, around.toArray(UUID[]::new), naming, naming);
      if (named > 0) {
        touched.add(new Touched(type.name(), named));
      }
    }
    return touched;
  }

  private List<UUID> leading(RecordType type, String place, Set<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var telling = new Telling(type);
    var sql =
        Sql.of("select t.id from " + telling.table() + " t where ")
            .then(telling.leadsTo(Set.of(place), ids.toArray(UUID[]::new), false));
    return database.sql(sql.text()).params(sql.values()).query(UUID.class).list();
  }
}
