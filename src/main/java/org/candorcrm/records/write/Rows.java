package org.candorcrm.records.write;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.candorcrm.records.WriteTerms.Staging;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts many rows into one table: by a pipelined statement, or by COPY. */
final class Rows {

  private static final int COPY_BUFFER = 1 << 16;

  private final JdbcTemplate jdbc;

  Rows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Rows of a table whose columns stand in order. */
  void insert(String table, List<String> columns, List<@Nullable Object[]> rows, Staging staging) {
    if (rows.isEmpty()) {
      return;
    }
    var names = String.join(", ", columns);
    switch (staging) {
      case STATEMENTS -> {
        var marks = String.join(", ", java.util.Collections.nCopies(columns.size(), "?"));
        run("insert into " + table + " (" + names + ") values (" + marks + ")", rows);
      }
      case COPY -> copy("copy " + table + " (" + names + ") from stdin", rows);
    }
  }

  /** The same statement for each row of values, in one go. */
  void run(String sql, List<@Nullable Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    jdbc.execute(
        (ConnectionCallback<Integer>)
            connection -> {
              try (var statement = connection.prepareStatement(sql)) {
                execute(statement, rows);
              }
              return rows.size();
            });
  }

  private static void execute(PreparedStatement statement, List<@Nullable Object[]> rows)
      throws SQLException {
    if (rows.size() == 1) {
      bind(statement, rows.getFirst());
      statement.executeUpdate();
      return;
    }
    for (var row : rows) {
      bind(statement, row);
      statement.addBatch();
    }
    statement.executeBatch();
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] row)
      throws SQLException {
    for (int i = 0; i < row.length; i++) {
      statement.setObject(i + 1, PgText.of(row[i]), Types.OTHER);
    }
  }

  private void copy(String sql, List<@Nullable Object[]> rows) {
    jdbc.execute(
        (ConnectionCallback<Integer>)
            connection -> {
              var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
              try {
                var out = new StringBuilder(COPY_BUFFER + 4096);
                for (var row : rows) {
                  line(row, out);
                  if (out.length() > COPY_BUFFER) {
                    send(copy, out);
                  }
                }
                send(copy, out);
                copy.endCopy();
              } finally {
                if (copy.isActive()) {
                  copy.cancelCopy();
                }
              }
              return rows.size();
            });
  }

  private static void send(org.postgresql.copy.CopyIn copy, StringBuilder out) throws SQLException {
    var bytes = out.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    out.setLength(0);
  }

  private static void line(@Nullable Object[] row, StringBuilder out) {
    for (int i = 0; i < row.length; i++) {
      if (i > 0) {
        out.append('\t');
      }
      PgText.copy(row[i], out);
    }
    out.append('\n');
  }
}
