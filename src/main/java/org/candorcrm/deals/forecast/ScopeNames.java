package org.candorcrm.deals.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.PersonReads;
import org.candorcrm.access.Viewer;
import org.candorcrm.deals.forecast.ForecastView.Choice;
import org.candorcrm.deals.futures.Scope;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.records.Records;
import org.springframework.stereotype.Component;

/** Scopes that a forecast was kept for, by what people call them, as far as a viewer sees them. */
@Component
final class ScopeNames {

  private final Database database;
  private final ForecastTable table;
  private final KeptRows kept;
  private final Records records;
  private final PersonReads looks;

  ScopeNames(
      Database database, ForecastTable table, KeptRows kept, Records records, PersonReads looks) {
    this.looks = looks;
    this.database = database;
    this.table = table;
    this.kept = kept;
    this.records = records;
  }

  List<Choice> choices(Viewer viewer, UUID run) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("workspace", "", ""));
    var pipelines = pipelines(viewer, kept.references(run, Scope.Kind.PIPELINE));
    if (pipelines.size() > 1) {
      choices.addAll(pipelines);
    }
    choices.addAll(teams(viewer, kept.references(run, Scope.Kind.TEAM)));
    choices.add(new Choice("mine", "", ""));
    return choices;
  }

  private List<Choice> pipelines(Viewer viewer, Set<String> keys) {
    var ids = new HashMap<UUID, Choice>();
    var inOrder = new ArrayList<UUID>();
    database
        .sql(
            """
            select id, key, name from {ws}.pipelines
             where deleted_at is null and key = any(?) order by position nulls last, id limit 100\
            """)
        .param(keys.toArray(String[]::new))
        .query(row -> {
          var id = row.getObject("id", UUID.class);
          inOrder.add(id);
          ids.put(id, new Choice("pipeline", row.getString("key"), row.getString("name")));
        });
    Map<UUID, String> seen = records.titles(viewer, "pipeline", inOrder);
    return inOrder.stream()
        .filter(seen::containsKey)
        .map(id -> java.util.Objects.requireNonNull(ids.get(id)))
        .toList();
  }

  private List<Choice> teams(Viewer viewer, Set<String> references) {
    var ids = references.stream().map(Ids::parse).filter(java.util.Objects::nonNull).toList();
    return records.titles(viewer, "team", ids).entrySet().stream()
        .sorted(
            Map.Entry.<UUID, String>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(team -> new Choice("team", team.getKey().toString(), team.getValue()))
        .toList();
  }

  /**
   * A team that is too small to be told of, or that the viewer may not see, is as unknown as one
   * that is not there.
   */
  void check(Viewer viewer, Asked asked) {
    var kind = asked.counted().kind();
    var reference = Set.of(asked.reference());
    boolean seen =
        switch (kind) {
          case WORKSPACE -> true;
          case PIPELINE -> !pipelines(viewer, reference).isEmpty();
          case TEAM -> !teams(viewer, reference).isEmpty();
        };
    if (!seen || kind != Scope.Kind.WORKSPACE && !keptFor(kind, asked.reference())) {
      throw Asked.unknown();
    }
  }

  /**
   * The same for who reads it; where fewer than a crowd own what it counts, they see that somebody
   * looked, as with any figure that singles colleagues out.
   */
  void look(Viewer viewer, Asked asked) {
    check(viewer, asked);
    var run = table.latest();
    if (run != null && asked.counted().kind() != Scope.Kind.WORKSPACE) {
      var few = kept.fewOwners(run.id(), asked.counted());
      looks.log(viewer, few, "forecast of a " + asked.counted().kind().word());
    }
  }

  private boolean keptFor(Scope.Kind kind, String reference) {
    var run = table.latest();
    return run != null && kept.references(run.id(), kind).contains(reference);
  }
}
