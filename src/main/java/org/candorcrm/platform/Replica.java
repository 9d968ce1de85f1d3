package org.candorcrm.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.candorcrm.platform.ReplicaStatus.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One copy of the database that is only read, and what is known of it. */
final class Replica implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Replica.class);

  /** Whoever comes meanwhile goes to the primary without waiting. */
  private static final Duration REST = Duration.ofSeconds(10);

  private static final Duration SHORT_REST = Duration.ofSeconds(1);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);
  private static final Duration BETWEEN_WARNINGS = Duration.ofMinutes(1);

  private final int number;
  private final String name;
  private final HikariDataSource pool;
  private final LongAdder answered = new LongAdder();
  private final LongAdder handedBack = new LongAdder();
  private State state = State.ANSWERING;
  private long restsUntil = System.nanoTime();
  private long warnedAt = System.nanoTime() - BETWEEN_WARNINGS.toNanos();

  Replica(int number, String name, HikariDataSource pool) {
    this.number = number;
    this.name = name;
    this.pool = pool;
  }

  DataSource source() {
    return pool;
  }

  synchronized boolean rests() {
    return System.nanoTime() - restsUntil < 0;
  }

  /** Waits, but not longer than {@code patience}, until it has all that {@code mark} is about. */
  boolean reaches(LogMark mark, Duration patience) {
    long latest = System.nanoTime() + patience.toNanos();
    try (var connection = pool.getConnection()) {
      while (true) {
        var seen = LogMark.replayed(connection);
        if (seen == null || seen.system() != mark.system()) {
          rest(State.FOREIGN, "it is no replica of this database");
          return false;
        }
        if (seen.position() >= mark.position()) {
          return true;
        }
        if (System.nanoTime() - latest > 0) {
          rest(State.BEHIND, "it is %d bytes behind".formatted(mark.position() - seen.position()));
          return false;
        }
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      }
    } catch (SQLException failure) {
      rest(State.UNREACHABLE, failure.getMessage());
      return false;
    }
  }

  synchronized void hasAnswered() {
    answered.increment();
    if (state != State.ANSWERING) {
      LOG.info("Replica {} answers reads again", name);
      state = State.ANSWERING;
    }
  }

  void leftOut() {
    handedBack.increment();
  }

  /** It broke off while it answered. */
  void broke(SQLException failure) {
    rest(State.UNREACHABLE, failure.getMessage());
  }

  private synchronized void rest(State found, @Nullable String why) {
    handedBack.increment();
    restsUntil = System.nanoTime() + (found == State.BEHIND ? SHORT_REST : REST).toNanos();
    boolean known = state == found;
    state = found;
    if (!known && System.nanoTime() - warnedAt >= BETWEEN_WARNINGS.toNanos()) {
      warnedAt = System.nanoTime();
      LOG.warn("The primary reads in place of replica {}: {}", name, why);
    }
  }

  ReplicaStatus status(LogMark mark) {
    return new ReplicaStatus(number, state(), behind(mark), answered.sum(), handedBack.sum());
  }

  private synchronized State state() {
    return state;
  }

  private @Nullable Long behind(LogMark mark) {
    try (Connection connection = pool.getConnection()) {
      var seen = LogMark.replayed(connection);
      return seen == null || seen.system() != mark.system()
          ? null
          : (Long) Math.max(0, mark.position() - seen.position());
    } catch (SQLException unreachable) {
      return null;
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
