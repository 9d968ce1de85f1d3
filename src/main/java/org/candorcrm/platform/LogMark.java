package org.candorcrm.platform;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A place in PostgreSQL's write-ahead log.
 *
 * @param system which installation of PostgreSQL it is about; its replicas have the same number
 * @param position in bytes
 */
record LogMark(long system, long position) {

  /** Commits that were not to wait for the disk are answered before they are flushed. */
  private static final String NOW =
      """
      select (select system_identifier from pg_control_system()),
             case when current_setting('synchronous_commit') = 'off'
                  then pg_current_wal_insert_lsn() else pg_current_wal_flush_lsn() end - '0/0'
      """;

  private static final String REPLAYED =
      """
      select (select system_identifier from pg_control_system()),
             pg_last_wal_replay_lsn() - '0/0'
       where pg_is_in_recovery()
      """;

  /** Behind every commit that the primary has answered until now. */
  static LogMark now(Connection primary) throws SQLException {
    var mark = ask(primary, NOW);
    if (mark == null) {
      throw new SQLException("the primary does not tell where its log ends");
    }
    return mark;
  }

  /** Up to where a replica shows what was written, or null where it is none. */
  static @Nullable LogMark replayed(Connection replica) throws SQLException {
    return ask(replica, REPLAYED);
  }

  private static @Nullable LogMark ask(Connection connection, String query) throws SQLException {
    try (var statement = connection.prepareStatement(query);
        var rows = statement.executeQuery()) {
      return rows.next() ? new LogMark(rows.getLong(1), rows.getBigDecimal(2).longValue()) : null;
    }
  }
}
