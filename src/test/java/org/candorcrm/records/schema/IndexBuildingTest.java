package org.candorcrm.records.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import org.candorcrm.platform.Database;
import org.candorcrm.records.kinds.TextKind;
import org.candorcrm.records.schema.Field.Measure;
import org.candorcrm.records.schema.Field.Traits;
import org.candorcrm.testing.RunningCandor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IndexBuildingTest {

  private static final Traits INDEXED =
      new Traits(false, false, false, false, true, Measure.NONE, null, null);
  private static RunningCandor candor;

  @BeforeAll
  static void start() {
    candor = RunningCandor.console();
  }

  @AfterAll
  static void stop() {
    candor.close();
  }

  @Test
  void indexesOfNewFieldsAreBuiltAfterwards() {
    var index = indexOf(add("x_room"));
    assertThat(isValid(index)).isNull();
    assertThat(scheduledJobs()).isPositive();
    build();
    assertThat(isValid(index)).isTrue();
  }

  @Test
  void indexesOfAnInterruptedBuildAreRepaired() {
    var index = indexOf(add("x_floor"));
    interruptBuilding(index);
    assertThat(isValid(index)).isFalse();
    build();
    assertThat(isValid(index)).isTrue();
  }

  @Test
  void indexesThatNobodyWantsAnyMoreGo() {
    var field = add("x_door");
    build();
    in(() ->
        candor.bean(Shaping.class).shape(shape -> shape.change("task", field.with(Traits.PLAIN))));
    build();
    assertThat(isValid(indexOf(field))).isNull();
  }

  @Test
  void thePlannerLearnsOfMonthsThatAnOlderReleaseDidNotTellItOf() {
    var type = in(() -> candor.bean(Schemas.class).current()).type("exchange_rate").orElseThrow();
    var created = type.field("created_at").orElseThrow();
    var spans = DayStatistics.name(type, created) + "_spans";
    write("drop statistics {ws}.\"%s\"".formatted(spans));
    write(
        "insert into {ws}.exchange_rates (id, version, created_at, updated_at)"
            + " select gen_random_uuid(), 1, now() - n * interval '1 day', now()"
            + " from generate_series(1, 400) n");
    build();
    assertThat(
            in(() ->
                candor
                    .bean(Database.class)
                    .sql(
                        """
                        select count(*) from pg_stats_ext_exprs
                         where statistics_schemaname = '{ws}' and statistics_name = ?
                        """)
                    .param(spans)
                    .query(Integer.class)
                    .single()))
        .as("week, month, quarter")
        .isEqualTo(3);
  }

  private static void write(String sql) {
    in(() -> candor.bean(Database.class).sql(sql).update());
  }

  private static Field add(String name) {
    var wanted = new NewField(name, Map.of("en", name), new TextKind(), INDEXED, Map.of());
    return in(() -> candor.bean(Shaping.class).shape(shape -> shape.add("task", wanted)))
        .type("task")
        .orElseThrow()
        .field(name)
        .orElseThrow();
  }

  private static String indexOf(Field field) {
    var task = in(() -> candor.bean(Schemas.class).current()).type("task").orElseThrow();
    return "ix_%d_%d_0".formatted(task.id(), field.id());
  }

  private static void build() {
    assertThat(in(() -> candor.bean(IndexBuilding.class).bringUpToDate())).isTrue();
  }

  private static @Nullable Boolean isValid(String index) {
    return in(() ->
        candor
            .bean(Database.class)
            .sql(
                """
                select i.indisvalid from pg_index i join pg_class c on c.oid = i.indexrelid
                 where c.relnamespace = '{ws}'::regnamespace and c.relname = ?
                """)
            .param(index)
            .query((row, number) -> row.getBoolean(1))
            .optional()
            .orElse(null));
  }

  private static int scheduledJobs() {
    return candor
        .bean(Database.class)
        .sql("select count(task_name) from control.scheduled_tasks where task_name = ?")
        .param(IndexJob.NAME)
        .query((row, number) -> row.getInt(1))
        .single();
  }

  /** Builds while somebody writes, and gives up: the server keeps an invalid index. */
  private static void interruptBuilding(String index) {
    in(() -> {
      try (var writer = candor.bean(Database.class).source().getConnection();
          var lock = writer.createStatement();
          var builder = candor.bean(Database.class).source().getConnection();
          var build = builder.createStatement()) {
        writer.setAutoCommit(false);
        lock.execute(Database.qualified("lock table {ws}.tasks in row exclusive mode"));
        build.execute("set lock_timeout = '100ms'");
        assertThatThrownBy(() ->
                build.execute(
                    Database.qualified(
                        "create index concurrently " + index + " on {ws}.tasks (id)")))
            .hasMessageContaining("lock timeout");
        build.execute("reset lock_timeout");
        writer.rollback();
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
      return null;
    });
  }

  private static <R> R in(ScopedValue.CallableOp<R, RuntimeException> work) {
    return candor.inWorkspace(work);
  }
}
