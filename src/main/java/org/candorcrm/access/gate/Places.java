package org.candorcrm.access.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;

/** So many requests of one user are worked on at once; keys of a user share their places. */
final class Places {

  /** More than that are refused at once, so that those who wait cost little. */
  private static final int MOST_WAITING = 200;

  private final int most;
  private final Duration patience;
  private final Cache<Who, Semaphore> places = Caffeine.newBuilder().weakValues().build();

  Places(int most, Duration patience) {
    this.most = most;
    this.patience = patience;
  }

  private record Who(UUID workspace, UUID user) {}

  /**
   * Waits for a place, which the caller releases.
   *
   * @throws Problem {@code too_many_at_once} with {@code retry_after} in seconds
   */
  Semaphore take(Caller caller) {
    var who = new Who(caller.workspace().id(), caller.viewer().user());
    var own = places.get(who, any -> new Semaphore(most, true));
    if (!taken(own)) {
      throw Problem.of(Status.TOO_MANY, "too_many_at_once")
          .with("most", most)
          .with("retry_after", Math.max(1, patience.toSeconds()));
    }
    return own;
  }

  private boolean taken(Semaphore own) {
    try {
      return own.getQueueLength() < MOST_WAITING
          && own.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
