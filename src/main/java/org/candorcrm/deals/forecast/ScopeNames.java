package org.candorcrm.deals.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.candorcrm.deals.forecast.ForecastView.Choice;
import org.candorcrm.deals.futures.Scope;
import org.candorcrm.platform.Database;
import org.springframework.stereotype.Component;

/** Scopes that a forecast was kept for, by what people call them. */
@Component
final class ScopeNames {

  private final Database database;
  private final KeptRows kept;

  ScopeNames(Database database, KeptRows kept) {
    this.database = database;
    this.kept = kept;
  }

  List<Choice> choices(UUID run) {
    var pipelines = kept.references(run, Scope.Kind.PIPELINE);
    var teams = kept.references(run, Scope.Kind.TEAM);
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("workspace", "", ""));
    if (pipelines.size() > 1) {
      database
          .sql(
              """
              select key, name from {ws}.pipelines where deleted_at is null
               order by position nulls last, id limit 100\
              """)
          .query(
              (row, number) -> new Choice("pipeline", row.getString("key"), row.getString("name")))
          .list()
          .stream()
          .filter(choice -> pipelines.contains(choice.reference()))
          .forEach(choices::add);
    }
    database
        .sql(
            "select id::text as id, name from {ws}.teams where deleted_at is null order by name, id")
        .query((row, number) -> new Choice("team", row.getString("id"), row.getString("name")))
        .list()
        .stream()
        .filter(choice -> teams.contains(choice.reference()))
        .forEach(choices::add);
    choices.add(new Choice("mine", "", ""));
    return choices;
  }

  /** A team too small to be told of is as unknown as one that is not there. */
  void check(UUID run, Asked asked) {
    var kind = asked.counted().kind();
    if (kind != Scope.Kind.WORKSPACE && !kept.references(run, kind).contains(asked.reference())) {
      throw Asked.unknown();
    }
  }
}
