package org.candorcrm.records.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.candorcrm.platform.Database;
import org.candorcrm.records.kinds.TextKind;
import org.candorcrm.testing.RunningCandor;
import org.candorcrm.testing.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ShapingTest {

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
  void behindASlowReaderItGivesUpAndChangesNothing() throws Exception {
    try (var connection = candor.bean(Database.class).source().getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(in(() -> Database.qualified("select count(id) from {ws}.notes")));
      assertThatThrownBy(() -> add("note", "x_waiting")).hasMessageContaining("schema_busy");
      connection.rollback();
    }
    assertThat(has("note", "x_waiting")).isFalse();
    add("note", "x_waiting");
    assertThat(has("note", "x_waiting")).isTrue();
  }

  @Test
  void itWaitsForAReaderThatEndsSoon() throws Exception {
    try (var connection = candor.bean(Database.class).source().getConnection();
        var statement = connection.createStatement();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      connection.setAutoCommit(false);
      statement.execute(in(() -> Database.qualified("select count(id) from {ws}.notes")));
      var added = threads.submit(() -> add("note", "x_patient"));
      Waiting.until("it waits for the reader", ShapingTest::somebodyWaits);
      Waiting.until("it gives up for now", () -> !somebodyWaits());
      Waiting.until("it tries again", ShapingTest::somebodyWaits);
      connection.rollback();
      added.get();
    }
    assertThat(has("note", "x_patient")).isTrue();
  }

  private static boolean somebodyWaits() {
    return candor
        .bean(Database.class)
        .sql(
            """
            select exists (select 1 from pg_locks
             where not granted and locktype = 'relation'
               and database = (select oid from pg_database where datname = current_database()))
            """)
        .query(Boolean.class)
        .single();
  }

  @Test
  void manyWhoAddFieldsAtOnceAllGetTheirs() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var works =
          IntStream.range(0, 8)
              .mapToObj(i ->
                  (Callable<Void>)
                      () -> {
                        add("product", "x_field_" + i);
                        return null;
                      })
              .toList();
      for (var done : threads.invokeAll(works)) {
        done.get();
      }
    }
    assertThat(IntStream.range(0, 8))
        .allSatisfy(i -> assertThat(has("product", "x_field_" + i)).isTrue());
  }

  @Test
  void anotherNodeSeesTheChangeSoon() throws Exception {
    var database = candor.bean(Database.class);
    var otherNode = new Schemas(database, new StoredSchema(database));
    var before = in(otherNode::current);
    add("file", "x_seen");
    Waiting.until("the change", () -> in(otherNode::current).version() != before.version());
    var now = in(otherNode::current);
    assertThat(now.type("file").orElseThrow().field("x_seen")).isPresent();
    assertThat(now.type("deal").orElseThrow()).isSameAs(before.type("deal").orElseThrow());
  }

  @Test
  void whatFailsHalfwayLeavesNothing() {
    assertThatThrownBy(() ->
            in(() ->
                candor
                    .bean(Shaping.class)
                    .shape(
                        shape -> shape.add("note", field("x_half")),
                        shape -> {
                          throw new IllegalStateException("on the way");
                        })))
        .hasMessage("on the way");
    assertThat(has("note", "x_half")).isFalse();
    add("note", "x_half");
  }

  private static void add(String type, String name) {
    in(() -> candor.bean(Shaping.class).shape(shape -> shape.add(type, field(name))));
  }

  private static NewField field(String name) {
    return new NewField(name, Map.of("en", name), new TextKind(), Field.Traits.PLAIN, Map.of());
  }

  private static boolean has(String type, String field) {
    return in(() -> candor.bean(Schemas.class).current())
        .type(type)
        .orElseThrow()
        .field(field)
        .isPresent();
  }

  private static <R> R in(ScopedValue.CallableOp<R, RuntimeException> work) {
    return candor.inWorkspace(work);
  }
}
