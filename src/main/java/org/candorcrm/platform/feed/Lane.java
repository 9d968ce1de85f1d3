package org.candorcrm.platform.feed;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One background thread that does one thing for one workspace, again and again until stopped. */
final class Lane {

  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  /** Says how long to rest after this turn unless woken; zero for not at all. */
  interface Turn {
    Duration take();
  }

  private final String name;
  private final Turn turn;
  private final Semaphore seats;
  private final Semaphore wakes = new Semaphore(0);
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;
  private int failures;

  /**
   * @param seats how many lanes of this node may use the database at the same time
   */
  Lane(String name, Workspace workspace, Semaphore seats, Turn turn) {
    this.name = name + " of " + workspace.name();
    this.turn = turn;
    this.seats = seats;
    this.thread =
        Thread.ofVirtual()
            .name("feed " + this.name)
            .start(() -> CurrentWorkspace.run(workspace, this::loop));
  }

  void wake() {
    wakes.release();
  }

  /** Lets a running turn end, and begins no other. */
  void stop() {
    stopping.countDown();
    wake();
  }

  void join(Duration longest) throws InterruptedException {
    thread.join(longest);
  }

  private void loop() {
    try {
      while (stopping.getCount() > 0) {
        var rest = takeTurn();
        if (failures > 0) {
          // A wake must not shorten the pause, or a failing consumer would spin.
          stopping.await(rest.toMillis(), TimeUnit.MILLISECONDS);
          continue;
        }
        wakes.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS);
        wakes.drainPermits();
      }
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration takeTurn() throws InterruptedException {
    seats.acquire();
    try {
      var rest = turn.take();
      failures = 0;
      return rest;
    } catch (RuntimeException failure) {
      return afterFailure(failure);
    } finally {
      seats.release();
    }
  }

  private Duration afterFailure(RuntimeException failure) {
    failures++;
    var pause = Duration.ofMillis(100L << Math.min(failures, 10));
    if (stopping.getCount() > 0) {
      LOG.warn("Change feed: {} failed {} times in a row", name, failures, failure);
    }
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
