package org.candorcrm.platform;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells every node that the change log has grown: by NOTIFY after the commit, at most every 50 ms.
 * Inside each write it would cost two thirds of the throughput.
 */
@Component
public final class ChangeSignal implements AutoCloseable {

  /** The channel; its payload is the workspace's schema. */
  public static final String CHANNEL = "candor_changes";

  private static final Logger LOG = LoggerFactory.getLogger(ChangeSignal.class);
  private static final long PAUSE_MILLIS = 50;

  private final Database database;
  private final Set<String> grown = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean planned = new AtomicBoolean();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("change-signal").factory());
  private volatile long lastSent = System.nanoTime() - TimeUnit.SECONDS.toNanos(1);

  public ChangeSignal(Database database) {
    this.database = database;
  }

  /** Announces changes of the current workspace, once the running transaction has committed. */
  public void announce() {
    var schema = CurrentWorkspace.get().schema();
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      plan(schema);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            plan(schema);
          }
        });
  }

  private void plan(String schema) {
    grown.add(schema);
    if (!planned.compareAndSet(false, true) || clock.isShutdown()) {
      return;
    }
    long sinceLast = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastSent);
    clock.schedule(this::send, Math.max(0, PAUSE_MILLIS - sinceLast), TimeUnit.MILLISECONDS);
  }

  private void send() {
    lastSent = System.nanoTime();
    planned.set(false);
    for (var schema : Set.copyOf(grown)) {
      grown.remove(schema);
      try {
        database
            .sql("select pg_notify(?, ?)")
            .params(CHANNEL, schema)
            .query((row, number) -> number)
            .list();
      } catch (DataAccessException unreachable) {
        LOG.debug("No signal sent; the feed looks by itself every few seconds", unreachable);
      }
    }
  }

  @Override
  public void close() {
    clock.shutdown();
  }
}
