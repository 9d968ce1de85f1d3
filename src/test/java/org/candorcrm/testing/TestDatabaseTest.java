package org.candorcrm.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {

  @Test
  void aFreshDatabaseIsEmptyAndOnesOwn() throws Exception {
    try (var one = TestDatabase.fresh();
        var other = TestDatabase.fresh()) {
      one.execute("create table mine (id int)");
      assertThat(tables(one)).isEqualTo(1);
      assertThat(tables(other)).isZero();
    }
  }

  @Test
  void aTemplateIsPreparedOnceAndCopied() throws Exception {
    var prepared = new AtomicInteger();
    for (int copy = 0; copy < 3; copy++) {
      try (var database =
          TestDatabase.copyOf(
              "one table",
              source -> {
                prepared.incrementAndGet();
                JdbcClient.create(source).sql("create table made (id int)").update();
              })) {
        assertThat(tables(database)).isEqualTo(1);
        database.execute("insert into made values (1)");
      }
    }
    assertThat(prepared).hasValue(1);
  }

  @Test
  void aMigratedDatabaseHasTheWorkspaceMain() {
    try (var database = TestDatabase.migrated()) {
      assertThat(
              JdbcClient.create(database.dataSource())
                  .sql("select schema_name from control.workspaces")
                  .query(String.class)
                  .list())
          .containsExactly("w_main");
    }
  }

  private static long tables(TestDatabase database) {
    return JdbcClient.create(database.dataSource())
        .sql("select count(*) from pg_tables where schemaname = 'public'")
        .query(Long.class)
        .single();
  }
}
