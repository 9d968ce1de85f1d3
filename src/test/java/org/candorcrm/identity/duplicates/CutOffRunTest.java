package org.candorcrm.identity.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.candorcrm.access.Viewers;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.JobName;
import org.candorcrm.records.Draft;
import org.candorcrm.records.Writes;
import org.candorcrm.records.kinds.PersonName;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.Test;

/**
 * A node that dies while it matches everything. What was learned and which pairs belong together
 * follows from all records at once, so a run begins anew; the index of those that it came to stays.
 */
class CutOffRunTest {

  /** One that looks for dead nodes all the time, so that the test need not wait. */
  private final RunningCandor candor =
      RunningCandor.web(
          Map.of(
              "db-scheduler.heartbeat-interval", "200ms",
              "db-scheduler.polling-interval", "200ms"));

  @Test
  void itBeginsByItselfWithTheIndexThatIsThere() {
    try (candor) {
      int type = people();
      Twins.eventually(() -> indexed().split(",").length == 2);
      var before = indexed();
      run(
          "insert into {ws}.match_runs (id, record_type, status, asked_at, started_at)"
              + " values (gen_random_uuid(), ?, 'running', now(), now())",
          type);
      run(
          """
          insert into control.scheduled_tasks (task_name, task_instance, execution_time, picked,
            picked_by, last_heartbeat, version)
          values (?, ?, now() - interval '1 hour', true, 'a node that died',
            now() - interval '1 hour', 1)\
          """,
          DuplicateJobs.EVERYTHING,
          candor.inWorkspace(() -> JobName.here(type).toString()));
      Twins.eventually(() -> done(type) == 1);
      assertThat(indexed()).as("nothing is indexed anew").isEqualTo(before);
    }
  }

  private int people() {
    return candor.inWorkspace(() -> {
      var type = candor.bean(Schemas.class).current().type("person").orElseThrow();
      var viewer = candor.bean(Viewers.class).candor();
      for (var name : List.of("Zwirner", "Kaltenbach")) {
        candor
            .bean(Writes.class)
            .write(
                viewer,
                Draft.create(type, Map.of("name", new PersonName(null, "Anna", null, name, null))));
      }
      return type.id();
    });
  }

  /** In which transactions records were indexed. */
  private String indexed() {
    return candor.inWorkspace(() ->
        database()
            .sql(
                "select coalesce(string_agg(xmin::text, ',' order by record), '') from {ws}.match_records")
            .query(String.class)
            .single());
  }

  private int done(int type) {
    return candor.inWorkspace(() ->
        database()
            .sql(
                "select count(*) from {ws}.match_runs"
                    + " where record_type = ? and status = 'done' and records = 2")
            .param(type)
            .query(Integer.class)
            .single());
  }

  private void run(String sql, Object... bound) {
    candor.inWorkspace(() -> database().sql(sql).params(bound).update());
  }

  private Database database() {
    return candor.bean(Database.class);
  }
}
