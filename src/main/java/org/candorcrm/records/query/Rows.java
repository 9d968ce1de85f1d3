package org.candorcrm.records.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Patience;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.past.Past;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Runs a piece of SQL and hands its rows over. Plain JDBC: reflective mapping costs three times the
 * CPU. Joins a transaction where there is one.
 */
@Component
final class Rows {

  /**
   * A pattern must be planned each time: a plan for any pattern reads the whole table. So must a
   * past moment, for how many changes came since decides the way.
   */
  private static final List<String> PLANNED_EACH_TIME = List.of(" like ?", Past.MARK);

  private static final String CANCELLED = "57014";

  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private final Database database;

  private final @Nullable Past past;

  @Autowired
  Rows(Database database) {
    this(database, null);
  }

  private Rows(Database database, @Nullable Past past) {
    this.database = database;
    this.past = past;
  }

  /** The same, for statements over what stood at a past moment. */
  Rows asOf(@Nullable Past moment) {
    return moment == null ? this : new Rows(database, moment);
  }

  <T> List<T> list(Sql sql, Reading<T> reading) {
    var all = new ArrayList<T>();
    run(sql, 0, row -> all.add(reading.of(row)));
    return all;
  }

  /** Hands over each row as it comes from a server-side cursor; needs a transaction around it. */
  void stream(Sql sql, int fetchSize, Reading<?> reading) {
    run(sql, fetchSize, reading);
  }

  private void run(Sql asked, int fetchSize, Reading<?> reading) {
    var sql = past == null ? asked : past.complete(asked, this::texts);
    var left = Patience.left();
    var connection = DataSourceUtils.getConnection(database.source());
    try (var statement = connection.prepareStatement(sql.text())) {
      statement.setFetchSize(fetchSize);
      if (left != null) {
        statement.setQueryTimeout((int) left.toSeconds() + 1);
      }
      if (PLANNED_EACH_TIME.stream().anyMatch(sql.text()::contains)) {
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
      }
      bind(connection, statement, sql.values());
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          reading.of(rows);
        }
      }
    } catch (SQLException failure) {
      throw translated(failure, sql);
    } finally {
      DataSourceUtils.releaseConnection(connection, database.source());
    }
  }

  private List<String> texts(Sql sql) {
    return new Rows(database, null).list(sql, row -> row.getString(1));
  }

  /**
   * What a value makes impossible (a cursor made up, a number too large) is the asker's mistake.
   */
  private static RuntimeException translated(SQLException failure, Sql sql) {
    var state = failure.getSQLState();
    if (state != null && state.startsWith("22")) {
      return Problem.invalid("value_not_comparable");
    }
    if (sql.text().contains(Past.MARK) && CANCELLED.equals(state)) {
      return Problem.of(Problem.Status.UNPROCESSABLE, "past_takes_too_long").field("at");
    }
    if (Patience.isOver() && CANCELLED.equals(state)) {
      return Patience.over();
    }
    return new UncategorizedSQLException("reading", sql.text(), failure);
  }

  private static void bind(
      Connection connection, PreparedStatement statement, List<@Nullable Object> values)
      throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, bound(connection, values.get(i)));
    }
  }

  private static @Nullable Object bound(Connection connection, @Nullable Object value)
      throws SQLException {
    return switch (value) {
      case Instant moment -> Moments.bound(moment);
      case UUID[] ids -> connection.createArrayOf("uuid", ids);
      case String[] texts -> connection.createArrayOf("text", texts);
      case Collection<?> texts -> connection.createArrayOf("text", texts.toArray());
      case null, default -> value;
    };
  }
}
