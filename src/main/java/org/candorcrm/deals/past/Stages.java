package org.candorcrm.deals.past;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candorcrm.platform.Database;
import org.springframework.stereotype.Component;

/** The stages of all pipelines, as they are set today. */
@Component
public final class Stages {

  private final Database database;

  Stages(Database database) {
    this.database = database;
  }

  /**
   * @param share 0 to 1: what people say of deals in it, for sums that are weighted
   * @param usualDays 0 where nobody said
   */
  public record Stage(
      String pipeline, String key, String name, Outcome outcome, double share, double usualDays) {}

  /** Stages by pipeline and key. */
  public record All(List<Stage> inOrder, Map<List<String>, Stage> byKey) {

    public Optional<Stage> find(String pipeline, String key) {
      return Optional.ofNullable(byKey.get(List.of(pipeline, key)));
    }

    public Outcome outcome(String pipeline, String key) {
      return find(pipeline, key).map(Stage::outcome).orElse(Outcome.OPEN);
    }

    public double share(String pipeline, String key) {
      return find(pipeline, key).map(Stage::share).orElse(0.0);
    }
  }

  public All all() {
    var stages =
        database
            .sql(
                """
                select coalesce(pipeline, '') as pipeline, key, name, coalesce(outcome, 'open') as outcome,
                       coalesce(probability, 0) / 100 as share, coalesce(usual_days, 0) as days
                  from {ws}.stages where deleted_at is null and key is not null
                 order by position nulls last, id\
                """)
            .query((row, number) ->
                new Stage(
                    row.getString("pipeline"),
                    row.getString("key"),
                    row.getString("name"),
                    outcome(row.getString("outcome")),
                    row.getDouble("share"),
                    row.getDouble("days")))
            .list();
    var byKey = new HashMap<List<String>, Stage>();
    stages.forEach(stage -> byKey.putIfAbsent(List.of(stage.pipeline(), stage.key()), stage));
    return new All(stages, byKey);
  }

  private static Outcome outcome(String word) {
    return switch (word) {
      case "won" -> Outcome.WON;
      case "lost" -> Outcome.LOST;
      default -> Outcome.OPEN;
    };
  }
}
