package org.candorcrm.identity.duplicates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.duplicates.NearRecords.Subject;
import org.candorcrm.platform.Database;
import org.candorcrm.records.Intake.Found;
import org.candorcrm.records.Intake.Incoming;
import org.candorcrm.records.Intake.Recognised;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.sql.Sql;
import org.springframework.stereotype.Component;

/**
 * Who the rows of a file are: by the ids of their source, else by what the engine says. A record
 * that the importing viewer may not see and change is nobody, so that no row tells of it.
 */
@Component
final class Recognising {

  private static final int PORTION = 1_000;

  private final Database database;
  private final RecordProfiles records;
  private final SourceRows rows;
  private final MatchModels models;
  private final NearRecords near;

  Recognising(
      Database database,
      RecordProfiles records,
      SourceRows rows,
      MatchModels models,
      NearRecords near) {
    this.database = database;
    this.records = records;
    this.rows = rows;
    this.models = models;
    this.near = near;
  }

  /**
   * @param batch of the import, whose own records are not looked at
   */
  List<Recognised> recognise(Viewer viewer, MatchSettings of, UUID batch, List<Incoming> incoming) {
    var learned = models.of(of.type().id());
    var all = new ArrayList<Recognised>(incoming.size());
    for (int from = 0; from < incoming.size(); from += PORTION) {
      var portion = incoming.subList(from, Math.min(incoming.size(), from + PORTION));
      all.addAll(new Portion(viewer, of, batch, learned, portion).recognised());
    }
    return all;
  }

  /** Some rows on their way to be recognised. */
  private final class Portion {

    private final Viewer viewer;
    private final MatchSettings of;
    private final UUID batch;
    private final Learned learned;
    private final List<Incoming> incoming;

    Portion(Viewer viewer, MatchSettings of, UUID batch, Learned learned, List<Incoming> incoming) {
      this.viewer = viewer;
      this.of = of;
      this.batch = batch;
      this.learned = learned;
      this.incoming = incoming;
    }

    List<Recognised> recognised() {
      var ids = incoming.stream().map(Incoming::idThere).toList();
      var known = living(rows.known(viewer.source(), of.type().id(), ids));
      var likely = likely(known);
      var touched = new LinkedHashSet<UUID>(known.values());
      likely.forEach((row, found) -> found.forEach(one -> touched.add(one.record())));
      var mine = allowed(touched);
      var ownRows = madeBy(touched);
      var values = records.of(of, mine);
      var all = new ArrayList<Recognised>();
      for (int i = 0; i < incoming.size(); i++) {
        var before = known.get(incoming.get(i).idThere());
        if (before != null && mine.contains(before) && !ownRows.contains(before)) {
          all.add(new Recognised(Found.KNOWN, before, 1, lists(values.get(before), i)));
          continue;
        }
        all.add(best(likely.getOrDefault(i, List.of()), mine, ownRows, values, i));
      }
      return all;
    }

    /** What was merged since is what it was merged into. */
    private Map<String, UUID> living(Map<String, UUID> known) {
      if (known.isEmpty()) {
        return known;
      }
      var now = new HashMap<UUID, UUID>();
      database
          .sql(
              """
              select t.id, coalesce(t.merged_into, t.id) from {ws}."%s" t where t.id = any(?)
              """
                  .formatted(of.type().table()))
          .param(known.values().toArray(UUID[]::new))
          .query(row -> {
            now.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
          });
      var living = new HashMap<String, UUID>();
      known.forEach((idThere, record) -> {
        var one = now.get(record);
        if (one != null) {
          living.put(idThere, one);
        }
      });
      return living;
    }

    private Map<Integer, List<NearRecords.Found>> likely(Map<String, UUID> known) {
      var places = new ArrayList<Integer>();
      var subjects = new ArrayList<Subject>();
      var numbers = learned.numbers();
      var titles = records.titles(references());
      for (int i = 0; i < incoming.size(); i++) {
        if (!known.containsKey(incoming.get(i).idThere())) {
          places.add(i);
          var profile = of.profile(numbers.of(viewer.source()), incoming.get(i).values(), titles);
          subjects.add(new Subject(null, profile));
        }
      }
      var likely = new HashMap<Integer, List<NearRecords.Found>>();
      for (var found : near.find(of, learned, near.keyed(of, subjects))) {
        likely.computeIfAbsent(places.get(found.subject()), fresh -> new ArrayList<>()).add(found);
      }
      return likely;
    }

    private Set<Reference> references() {
      var references = new HashSet<Reference>();
      for (var sign : of.signs()) {
        for (var row : incoming) {
          if (row.values().get(sign.field().name()) instanceof Reference reference) {
            references.add(reference);
          }
        }
      }
      return references;
    }

    private Recognised best(
        List<NearRecords.Found> likely,
        Set<UUID> mine,
        Set<UUID> ownRows,
        Map<UUID, RecordProfiles.Known> values,
        int row) {
      var best =
          likely.stream()
              .filter(one -> mine.contains(one.record()) && !ownRows.contains(one.record()))
              .max(
                  java.util.Comparator.comparingDouble(
                          (NearRecords.Found one) -> one.verdict().probability())
                      .thenComparing(
                          one -> one.record().toString(), java.util.Comparator.reverseOrder()))
              .orElse(null);
      if (best == null) {
        return Recognised.NEW;
      }
      double probability = best.verdict().probability();
      return best.surely()
          ? new Recognised(
              Found.SAME, best.record(), probability, lists(values.get(best.record()), row))
          : new Recognised(Found.DOUBTFUL, best.record(), probability, Map.of());
    }

    /** What the record holds in lists of which the row has values, too. */
    private Map<String, List<?>> lists(
        RecordProfiles.@org.jspecify.annotations.Nullable Known known, int row) {
      var lists = new HashMap<String, List<?>>();
      if (known != null) {
        known
            .values()
            .values()
            .forEach((field, value) -> {
              if (value instanceof List<?> list
                  && incoming.get(row).values().get(field) instanceof List<?>) {
                lists.put(field, list);
              }
            });
      }
      return lists;
    }

    /** Those that the viewer may see and change. */
    private Set<UUID> allowed(Collection<UUID> ids) {
      if (ids.isEmpty()) {
        return Set.of();
      }
      var scope = ViewerScope.of(viewer);
      var type = of.type();
      var sql =
          Sql.of("select t.id from " + scope.table(type) + " t where ")
              .then(Sql.of("t.id = any(?) and ", (Object) ids.toArray(UUID[]::new)))
              .then(scope.rows(type, "t"))
              .then(" and ")
              .then(scope.rule(viewer.on(type.id()).write(), type, "t"));
      return new HashSet<>(database.sql(sql.text()).params(sql.values()).query(UUID.class).list());
    }

    /** Those that this import has made itself. */
    private Set<UUID> madeBy(Collection<UUID> ids) {
      if (ids.isEmpty()) {
        return Set.of();
      }
      return new HashSet<>(
          database
              .sql(
                  """
                  select c.record from {ws}.changes c
                   where c.record = any(?) and c.batch = ? and c.kind = 'create'
                  """)
              .params(ids.toArray(UUID[]::new), batch)
              .query(UUID.class)
              .list());
    }
  }
}
