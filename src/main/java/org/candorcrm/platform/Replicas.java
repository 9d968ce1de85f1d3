package org.candorcrm.platform;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Replicas of the database, which answer reports and searches where {@code CANDOR_REPLICA_URL}
 * names some. Nobody sees less there than on the primary: before each read, the replica must have
 * replayed everything that the primary had committed when the read began; otherwise the primary
 * answers.
 */
public final class Replicas implements AutoCloseable {

  /** Stopped, crashed, starting, or in the way of what it has to replay. */
  private static final Set<String> BREAKS = Set.of("57P01", "57P02", "57P03", "40001");

  private final DataSource primary;
  private final List<Replica> all;
  private final Duration patience;
  private final AtomicInteger turn = new AtomicInteger();

  Replicas(DataSource primary, List<Replica> all, Duration patience) {
    this.primary = primary;
    this.all = List.copyOf(all);
    this.patience = patience;
  }

  /**
   * Runs work that only reads, in this thread; a write fails. The work is done again on the primary
   * when a replica breaks off, so it must not keep half an answer. Inside a transaction it stays
   * there.
   */
  public <T> T read(Supplier<T> work) {
    var replica = mayLeave() ? upToDate() : null;
    if (replica == null) {
      return work.get();
    }
    try {
      T answer = ScopedValue.where(RoutedSource.ELSEWHERE, replica.source()).call(work::get);
      replica.hasAnswered();
      return answer;
    } catch (RuntimeException failure) {
      var broken = breakOf(failure);
      if (broken == null) {
        throw failure;
      }
      replica.broke(broken);
    }
    return work.get();
  }

  /** How each of them does, and how far it is behind at this moment. */
  public List<ReplicaStatus> status() {
    if (all.isEmpty()) {
      return List.of();
    }
    var now = now();
    return all.stream().map(replica -> replica.status(now)).toList();
  }

  private boolean mayLeave() {
    return !all.isEmpty()
        && !RoutedSource.ELSEWHERE.isBound()
        && !TransactionSynchronizationManager.isActualTransactionActive();
  }

  /** They take turns; the first that has everything is taken. */
  private @Nullable Replica upToDate() {
    int first = Math.floorMod(turn.getAndIncrement(), all.size());
    LogMark now = null;
    for (int i = 0; i < all.size(); i++) {
      var replica = all.get((first + i) % all.size());
      if (replica.rests()) {
        replica.leftOut();
        continue;
      }
      now = now == null ? now() : now;
      if (replica.reaches(now, patience)) {
        return replica;
      }
    }
    return null;
  }

  private LogMark now() {
    try (var connection = primary.getConnection()) {
      return LogMark.now(connection);
    } catch (SQLException failure) {
      throw new DataAccessResourceFailureException("the primary cannot be asked", failure);
    }
  }

  private static @Nullable SQLException breakOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        var state = sql.getSQLState();
        boolean gone = state == null || state.startsWith("08") || BREAKS.contains(state);
        return gone ? sql : null;
      }
    }
    return null;
  }

  @Override
  public void close() {
    all.forEach(Replica::close);
  }
}
