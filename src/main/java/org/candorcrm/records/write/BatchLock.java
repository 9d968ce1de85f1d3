package org.candorcrm.records.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.springframework.stereotype.Component;

/**
 * Says that somebody is still writing a batch: an import holds its own while it runs. The lock
 * belongs to a session, so it is gone when the node that held it is.
 */
@Component
public final class BatchLock {

  private static final String KEY = "hashtextextended('candor.batch.{ws}.' || ?, 0)";

  private final Database database;

  BatchLock(Database database) {
    this.database = database;
  }

  /** Held until it is closed. */
  public static final class Held implements AutoCloseable {

    private final Connection session;

    private Held(Connection session) {
      this.session = session;
    }

    /** Another user of the connection must not go on holding it. */
    @Override
    public void close() {
      try (session;
          var statement = session.createStatement()) {
        statement.execute("select pg_advisory_unlock_all()");
      } catch (SQLException lost) {
        throw new IllegalStateException("releasing a batch", lost);
      }
    }
  }

  /** Takes a connection of its own; empty where somebody else holds the batch. */
  public Optional<Held> hold(UUID batch) {
    try {
      var session = database.source().getConnection();
      try (var statement =
          session.prepareStatement(
              Database.qualified("select pg_try_advisory_lock(" + KEY + ")"))) {
        statement.setString(1, batch.toString());
        try (var row = statement.executeQuery()) {
          if (row.next() && row.getBoolean(1)) {
            return Optional.of(new Held(session));
          }
        }
      } catch (SQLException failure) {
        session.close();
        throw failure;
      }
      session.close();
      return Optional.empty();
    } catch (SQLException failure) {
      throw new IllegalStateException("holding a batch", failure);
    }
  }

  /** Whether somebody holds it, without being in anybody's way. */
  public boolean isHeld(UUID batch) {
    return database
        .sql(
            """
            select exists (select 1 from pg_locks
              where locktype = 'advisory' and objsubid = 1 and granted
                and database = (select oid from pg_database where datname = current_database())
                and ((classid::bigint << 32) | objid::bigint) = %s)
            """
                .formatted(KEY))
        .param(batch.toString())
        .query(Boolean.class)
        .single();
  }
}
