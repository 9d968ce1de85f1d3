package org.candorcrm.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Work that is done once at a time in a workspace, whichever node does it. The lock belongs to a
 * session of the database, so it is gone when the node that held it is.
 */
@Component
public final class Alone {

  private static final String KEY = "hashtextextended('candor.alone.{ws}.' || ?, 0)";

  private final Database database;

  Alone(Database database) {
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
        throw new IllegalStateException("ending work that is done alone", lost);
      }
    }
  }

  /**
   * Takes a connection of its own; empty where somebody is at it.
   *
   * @param work what is done, such as {@code matching.7}
   */
  public Optional<Held> at(String work) {
    try {
      var session = database.source().getConnection();
      try (var statement =
          session.prepareStatement(
              Database.qualified("select pg_try_advisory_lock(" + KEY + ")"))) {
        statement.setString(1, work);
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
      throw new IllegalStateException("beginning work that is done alone", failure);
    }
  }

  /** Whether somebody is at it, without being in anybody's way. */
  public boolean isUnderWay(String work) {
    return database
        .sql(
            """
            select exists (select 1 from pg_locks
              where locktype = 'advisory' and objsubid = 1 and granted
                and database = (select oid from pg_database where datname = current_database())
                and ((classid::bigint << 32) | objid::bigint) = %s)
            """
                .formatted(KEY))
        .param(work)
        .query(Boolean.class)
        .single();
  }
}
