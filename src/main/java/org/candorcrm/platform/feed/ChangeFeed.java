package org.candorcrm.platform.feed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.candorcrm.platform.ChangeConsumer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers the change logs of all workspaces to all consumers. Every node runs one; the database
 * decides which node moves a watermark or a cursor at a given moment.
 */
final class ChangeFeed {

  private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
  private static final int SEATS = 4;
  private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

  private final Database database;
  private final Supplier<List<Workspace>> workspaces;
  private final List<ChangeConsumer> consumers;
  private final TransactionTemplate transaction;
  private final Lags lags;
  private final Semaphore seats = new Semaphore(SEATS);
  private final Map<String, WorkspaceFeed> feeds = new ConcurrentHashMap<>();
  private final Listening listening;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("feed clock").factory());

  /** Starts at once. */
  ChangeFeed(
      Database database, Supplier<List<Workspace>> workspaces, List<ChangeConsumer> consumers) {
    this.database = database;
    this.workspaces = workspaces;
    this.consumers = List.copyOf(consumers);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database.source()));
    this.lags = new Lags(database);
    this.listening = new Listening(database, this::wake);
    clock.scheduleWithFixedDelay(this::follow, 0, 5, TimeUnit.SECONDS);
    clock.scheduleWithFixedDelay(this::alarm, 30, 30, TimeUnit.SECONDS);
  }

  /** Lets running deliveries end. */
  void stop() {
    try {
      // First the ear: what it hears it hands to the clock.
      listening.stop();
      clock.shutdown();
      feeds.values().forEach(WorkspaceFeed::stop);
      for (var feed : feeds.values()) {
        feed.join(LONGEST_STOP);
      }
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }

  private void wake(String schema) {
    var feed = feeds.get(schema);
    if (feed != null) {
      feed.wake();
      return;
    }
    clock.execute(this::follow);
  }

  /** Begins with new workspaces and ends with those that are gone. */
  private void follow() {
    try {
      var present = workspaces.get();
      for (var workspace : present) {
        feeds.computeIfAbsent(workspace.schema(), schema -> begin(workspace));
      }
      var schemas = present.stream().map(Workspace::schema).toList();
      feeds
          .entrySet()
          .removeIf(entry -> {
            if (schemas.contains(entry.getKey())) {
              return false;
            }
            entry.getValue().stop();
            return true;
          });
    } catch (RuntimeException unreachable) {
      LOG.debug("Workspaces cannot be listed now", unreachable);
    }
  }

  private WorkspaceFeed begin(Workspace workspace) {
    return new WorkspaceFeed(workspace, database, transaction, consumers, seats);
  }

  private void alarm() {
    try {
      lags.of(workspaces.get()).stream()
          .filter(lag -> lag.alarming())
          .forEach(lag -> LOG.warn("Change feed is behind: {}", lag));
    } catch (RuntimeException unreachable) {
      LOG.debug("Lags cannot be read now", unreachable);
    }
  }
}
