package org.candorcrm.records.write;

import java.util.List;
import java.util.Optional;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.schema.Field;
import org.jspecify.annotations.Nullable;

/**
 * A deal's stage belongs to its pipeline; whichever is missing follows from the other. A stage that
 * asks for fields takes no deal from another stage without them; deals that begin there are history
 * that somebody brings along.
 */
final class DealStages {

  private final Database database;

  DealStages(Database database) {
    this.database = database;
  }

  /**
   * @param asksFor names of fields that a deal must have to move here
   */
  private record Stage(String key, String pipeline, List<String> asksFor) {}

  static boolean has(Row row) {
    return row.type().name().equals("deal");
  }

  void check(List<Row> rows) {
    var deals = rows.stream().filter(row -> row.stands() && touched(row)).toList();
    if (deals.isEmpty()) {
      return;
    }
    var stages = stages();
    for (var row : deals) {
      settle(row, stages);
      demand(row, stages);
    }
  }

  private static boolean touched(Row row) {
    return has(row)
        && row.writesValues()
        && (row.creates()
            || row.changed.containsKey("stage")
            || row.changed.containsKey("pipeline"));
  }

  private List<Stage> stages() {
    return database
        .sql(
            """
            select s.key, s.pipeline, coalesce(s.asks_for, '{}')
              from {ws}.stages s
              left join {ws}.pipelines p on p.key = s.pipeline and p.deleted_at is null
             where s.deleted_at is null
             order by p.position nulls last, s.pipeline, s.position, s.key
            """)
        .query((row, number) ->
            new Stage(
                row.getString(1), row.getString(2), List.of((String[]) row.getArray(3).getArray())))
        .list();
  }

  private static void demand(Row row, List<Stage> stages) {
    if (!row.updates() || !row.changed.containsKey("stage")) {
      return;
    }
    var pipeline = (String) row.after("pipeline");
    var stage = (String) row.after("stage");
    var known = row.type().fields().stream().map(Field::name).toList();
    var missing =
        stages.stream()
            .filter(one -> one.key().equals(stage) && one.pipeline().equals(pipeline))
            .flatMap(one -> one.asksFor().stream())
            .filter(name -> known.contains(name) && row.after(name) == null)
            .toList();
    if (!missing.isEmpty()) {
      row.refuse(
          Problem.invalid("stage_asks_for")
              .field(missing.getFirst())
              .with("stage", stage)
              .with("missing", String.join(", ", missing)));
    }
  }

  private static void settle(Row row, List<Stage> stages) {
    var pipeline = (String) row.after("pipeline");
    var stage = (String) row.after("stage");
    if (stage == null) {
      first(stages, pipeline).ifPresent(first -> put(row, first));
      return;
    }
    boolean pipelineGiven = row.draft.values().get("pipeline") != null;
    boolean stageGiven = row.draft.values().get("stage") != null;
    var fitting = find(stages, pipeline, stage);
    if (fitting.isPresent()) {
      return;
    }
    if (!pipelineGiven) {
      find(stages, null, stage).ifPresentOrElse(s -> put(row, s), () -> refuse(row, pipeline));
      return;
    }
    if (!stageGiven) {
      first(stages, pipeline).ifPresentOrElse(s -> put(row, s), () -> refuse(row, pipeline));
      return;
    }
    refuse(row, pipeline);
  }

  private static Optional<Stage> first(List<Stage> stages, @Nullable String pipeline) {
    return stages.stream()
        .filter(s -> pipeline == null || s.pipeline().equals(pipeline))
        .findFirst();
  }

  private static Optional<Stage> find(List<Stage> stages, @Nullable String pipeline, String stage) {
    return stages.stream()
        .filter(s -> s.key().equals(stage))
        .filter(s -> pipeline == null || s.pipeline().equals(pipeline))
        .findFirst();
  }

  private static void put(Row row, Stage stage) {
    set(row, "pipeline", stage.pipeline());
    set(row, "stage", stage.key());
  }

  private static void set(Row row, String field, String value) {
    if (Same.value(row.before(field), value)) {
      row.changed.remove(field);
      return;
    }
    row.changed.put(field, value);
  }

  private static void refuse(Row row, @Nullable String pipeline) {
    row.refuse(
        Problem.invalid("stage_not_in_pipeline")
            .field("stage")
            .with("pipeline", pipeline)
            .with("stage", row.after("stage")));
  }
}
