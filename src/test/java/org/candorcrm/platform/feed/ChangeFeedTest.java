package org.candorcrm.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.candorcrm.platform.Change;
import org.candorcrm.platform.ChangeConsumer;
import org.candorcrm.platform.ChangeSignal;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Workspace;
import org.candorcrm.testing.TestDatabase;
import org.candorcrm.testing.Waiting;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ChangeFeedTest {

  private static final Workspace HERE = new Workspace(Ids.next(), "feed", "w_feed");

  private TestDatabase test;

  @BeforeEach
  void open() {
    test = TestDatabase.copyOf("change feed", ChangeFeedTest::prepare);
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void everyChangeOfEightWritersArrivesOnceAndInOrderAcrossTwoNodesAndRestarts() throws Exception {
    try (var first = new Node(test);
        var second = new Node(test);
        var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var slow = pool.submit(() -> writeSlowly(first));
      var writers = new ArrayList<java.util.concurrent.Future<?>>();
      for (int writer = 0; writer < 8; writer++) {
        var node = writer % 2 == 0 ? first : second;
        writers.add(pool.submit(writing(node, 150)));
      }
      for (int restart = 0; restart < 3; restart++) {
        Thread.sleep(150);
        first.restart();
        second.restart();
      }
      for (var writer : writers) {
        writer.get();
      }
      slow.get();
      await(() -> count("effects") >= count("changes"));
    }
    assertThat(count("effects")).isEqualTo(count("changes")).isGreaterThan(8 * 150);
    assertThat(number("select count(distinct seq) from w_feed.effects"))
        .isEqualTo(count("changes"));
    assertVersionsRisePerRecord();
  }

  @Test
  void aSlowTransactionHoldsLaterChangesBackUntilItEnds() throws Exception {
    try (var node = new Node(test)) {
      node.transaction.executeWithoutResult(status -> {
        change(node.client, Ids.next(), 1);
        try (var other = new Node(test)) {
          other.transaction.executeWithoutResult(inner -> change(other.client, Ids.next(), 1));
          Thread.sleep(100);
        } catch (InterruptedException asked) {
          Thread.currentThread().interrupt();
        }
        assertThat(count("effects")).isZero();
      });
      await(() -> count("effects") == 2);
    }
  }

  @Test
  void aConsumerThatFailsGetsTheSameChangesAgainAndItsEffectsOnce() throws Exception {
    try (var node = new Node(test)) {
      node.failures.set(1);
      node.transaction.executeWithoutResult(status -> change(node.client, Ids.next(), 1));
      node.announce();
      await(() -> count("effects") == 1);
    }
    assertThat(count("effects")).isEqualTo(1);
  }

  @Test
  void aRestoreDiscardsTheCandidate() {
    var client = JdbcClient.create(test.dataSource());
    client
        .sql("update w_feed.feed_watermark set candidate = 9, candidate_xid = '999999999'::xid8")
        .update();
    client.sql("update control.installations set restored_at = now()").update();
    change(client, Ids.next(), 1);
    try (var node = new Node(test)) {
      await(() -> count("effects") == 1);
    }
    assertThat(number("select watermark from w_feed.feed_watermark")).isEqualTo(1);
  }

  private static Callable<Void> writing(Node node, int writes) {
    return () -> {
      var mine = List.of(Ids.next(), Ids.next(), Ids.next());
      var versions = new HashMap<UUID, Integer>();
      for (int write = 0; write < writes; write++) {
        var record = mine.get(write % mine.size());
        var version = versions.merge(record, 1, Integer::sum);
        node.transaction.executeWithoutResult(status -> {
          node.client.sql("insert into w_feed.rows values (?)").param(record).update();
          change(node.client, record, version);
          if (ThreadLocalRandom.current().nextInt(10) == 0) {
            pause(5);
          }
        });
        node.announce();
      }
      return null;
    };
  }

  private static Void writeSlowly(Node node) {
    for (int round = 0; round < 3; round++) {
      node.transaction.executeWithoutResult(status -> {
        change(node.client, Ids.next(), 1);
        pause(200);
        change(node.client, Ids.next(), 1);
      });
    }
    return null;
  }

  private static void change(JdbcClient client, UUID record, int version) {
    client
        .sql(
            """
            insert into w_feed.changes (source, record_type, record, version, kind, changes)
            values (1, 1, ?, ?, 'update', '{"name": ["old", "new"]}')
            """)
        .params(record, version)
        .update();
  }

  private void assertVersionsRisePerRecord() {
    var last = new HashMap<UUID, Integer>();
    JdbcClient.create(test.dataSource())
        .sql("select record, version from w_feed.effects order by id")
        .query(row -> {
          var before = last.put(row.getObject(1, UUID.class), row.getInt(2));
          assertThat(row.getInt(2)).isEqualTo(before == null ? 1 : before + 1);
        });
  }

  private long count(String table) {
    return number("select count(*) from w_feed." + table);
  }

  private long number(String sql) {
    return JdbcClient.create(test.dataSource()).sql(sql).query(Long.class).single();
  }

  private static void await(java.util.function.BooleanSupplier reached) {
    Waiting.until("the feed", reached);
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }

  private static void prepare(DataSource source) {
    Flyway.configure()
        .dataSource(source)
        .schemas("control")
        .locations("classpath:db/control")
        .load()
        .migrate();
    Flyway.configure()
        .dataSource(source)
        .schemas("w_feed")
        .locations("classpath:db/workspace")
        .table("schema_history")
        .placeholders(Map.of("ws", "w_feed"))
        .load()
        .migrate();
    var client = JdbcClient.create(source);
    client.sql("create table w_feed.rows (id uuid)").update();
    client
        .sql(
            """
            create table w_feed.effects (
              id bigint generated always as identity, seq bigint, record uuid, version int)
            """)
        .update();
  }

  /** A node of its own: pool, signal, consumers and feed. */
  private static final class Node implements AutoCloseable {

    final HikariDataSource pool = new HikariDataSource();
    final Database database;
    final JdbcClient client;
    final TransactionTemplate transaction;
    final ChangeSignal signal;
    final AtomicInteger failures = new AtomicInteger();
    private ChangeFeed feed;

    Node(TestDatabase test) {
      pool.setJdbcUrl(test.login().url());
      pool.setUsername(test.login().user());
      pool.setPassword(test.login().password());
      database = new Database(pool);
      client = JdbcClient.create(pool);
      transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
      signal = new ChangeSignal(database);
      feed = feed();
    }

    void restart() {
      feed.stop();
      feed = feed();
    }

    void announce() {
      CurrentWorkspace.run(HERE, signal::announce);
    }

    private ChangeFeed feed() {
      return new ChangeFeed(database, () -> List.of(HERE), List.of(consumer()));
    }

    private ChangeConsumer consumer() {
      return new ChangeConsumer() {
        @Override
        public String name() {
          return "effects";
        }

        @Override
        public void accept(List<Change> changes) {
          for (var change : changes) {
            client
                .sql("insert into w_feed.effects (seq, record, version) values (?, ?, ?)")
                .params(change.seq(), change.record(), change.version())
                .update();
          }
          if (failures.getAndDecrement() > 0) {
            throw new IllegalStateException("planted");
          }
        }
      };
    }

    @Override
    public void close() {
      feed.stop();
      signal.close();
      pool.close();
    }
  }
}
