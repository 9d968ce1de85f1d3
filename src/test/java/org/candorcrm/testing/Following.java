package org.candorcrm.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.candorcrm.platform.Database;

/** The change feed, which tells its consumers a moment after something was written. */
public final class Following {

  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final long PAUSE = Duration.ofMillis(20).toNanos();

  private Following() {}

  /** Waits until a consumer has heard of everything that was written before. */
  public static void until(RunningCandor candor, String consumer) {
    candor.inWorkspace(() -> {
      var database = candor.bean(Database.class);
      long end = database.sql("select last_value from {ws}.change_seq").query(Long.class).single();
      long last = System.nanoTime() + LONGEST.toNanos();
      while (heard(database, consumer) < end) {
        assertThat(System.nanoTime()).as("how far %s has heard", consumer).isLessThan(last);
        LockSupport.parkNanos(PAUSE);
      }
      return end;
    });
  }

  private static long heard(Database database, String consumer) {
    return database
        .sql("select coalesce(max(seq), 0) from {ws}.feed_cursors where consumer = ?")
        .param(consumer)
        .query(Long.class)
        .single();
  }
}
