package org.candorcrm.identity.consent;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * The records that are one person: the one that was asked for, what was merged into it, and leads
 * that became it; for a lead also the person that it became.
 *
 * @param roots by what was asked, the record that lives
 * @param members by that record, people and leads
 */
record Family(Map<UUID, UUID> roots, Map<UUID, Members> members) {

  /** Records of both types. */
  record Members(Set<UUID> people, Set<UUID> leads) {}

  private record Living(UUID asked, UUID root, @Nullable UUID person) {}

  /** Of those that the viewer may see. */
  static Family of(
      Database database, Schema schema, Viewer viewer, RecordType type, Collection<UUID> ids) {
    boolean lead = type.name().equals("lead");
    var roots = new LinkedHashMap<UUID, UUID>();
    var persons = new HashMap<UUID, UUID>();
    for (var one : living(database, viewer, type, ids, lead)) {
      roots.put(one.asked, one.root);
      var person = lead ? one.person : one.root;
      if (person != null) {
        persons.put(one.root, person);
      }
    }
    var people = merged(database, schema.type("person").orElseThrow(), persons.values());
    var became = became(database, people);
    var leadIds = new LinkedHashSet<UUID>();
    became.values().forEach(leadIds::addAll);
    if (lead) {
      leadIds.addAll(roots.values());
    }
    var leads = merged(database, schema.type("lead").orElseThrow(), leadIds);
    var members = new LinkedHashMap<UUID, Members>();
    for (var root : roots.values()) {
      var whole = new Members(new LinkedHashSet<>(), new LinkedHashSet<>());
      var person = persons.get(root);
      if (person != null) {
        whole.people.addAll(people.getOrDefault(person, Set.of()));
      }
      for (var id : whole.people) {
        became
            .getOrDefault(id, Set.of())
            .forEach(one -> whole.leads.addAll(leads.getOrDefault(one, Set.of())));
      }
      if (lead) {
        whole.leads.addAll(leads.getOrDefault(root, Set.of()));
      }
      members.put(root, whole);
    }
    return new Family(roots, members);
  }

  /** Which of these the viewer may see. */
  static Set<UUID> seen(Database database, Viewer viewer, RecordType type, Collection<UUID> ids) {
    var seen = new LinkedHashSet<UUID>();
    living(database, viewer, type, ids, false).forEach(one -> seen.add(one.asked));
    return seen;
  }

  private static List<Living> living(
      Database database, Viewer viewer, RecordType type, Collection<UUID> ids, boolean lead) {
    var scope = ViewerScope.of(viewer);
    var person =
        lead
            ? "(select coalesce(p.merged_into, p.id) from {ws}.people p"
                + " where p.id = e.person_id)"
            : "null::uuid";
    var sql =
        Sql.of(
                """
                select a.id as asked, e.id as root, %2$s as person from {ws}.%1$s a
                  join {ws}.%1$s e on e.id = coalesce(a.merged_into, a.id)
                 where a.id = any(?) and \
                """
                    .formatted(type.table(), person),
                (Object) ids.toArray(UUID[]::new))
            .then(scope.rows(type, "e"));
    return database
        .sql(sql.text())
        .params(sql.values())
        .query((row, number) ->
            new Living(
                row.getObject("asked", UUID.class),
                row.getObject("root", UUID.class),
                row.getObject("person", UUID.class)))
        .list();
  }

  /** Each record with what was merged into it, by steps that were not taken back. */
  private static Map<UUID, Set<UUID>> merged(
      Database database, RecordType type, Collection<UUID> roots) {
    var merged = new HashMap<UUID, Set<UUID>>();
    if (roots.isEmpty()) {
      return merged;
    }
    database
        .sql(
            """
            with recursive family (root, id) as (
              select id, id from unnest(?::uuid[]) as id
              union
              select f.root, m.loser from family f
                join {ws}.merges m on m.winner = f.id and m.record_type = ?
                 and m.reversed_at is null)
            select root, id from family
            """)
        .params(new LinkedHashSet<>(roots).toArray(UUID[]::new), type.id())
        .query(row -> {
          merged
              .computeIfAbsent(row.getObject("root", UUID.class), key -> new LinkedHashSet<>())
              .add(row.getObject("id", UUID.class));
        });
    return merged;
  }

  /** Leads by the person that they became. */
  private static Map<UUID, Set<UUID>> became(Database database, Map<UUID, Set<UUID>> people) {
    var leads = new HashMap<UUID, Set<UUID>>();
    var ids = people.values().stream().flatMap(Set::stream).distinct().toArray(UUID[]::new);
    if (ids.length > 0) {
      database
          .sql("select person_id, id from {ws}.leads where person_id = any(?)")
          .param(ids)
          .query(row -> {
            leads
                .computeIfAbsent(
                    row.getObject("person_id", UUID.class), key -> new LinkedHashSet<>())
                .add(row.getObject("id", UUID.class));
          });
    }
    return leads;
  }
}
