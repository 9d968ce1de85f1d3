package org.candorcrm.platform.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A program to be killed: writes a row and its log entry in one transaction, four connections at a
 * time, and prints each number once PostgreSQL has acknowledged it.
 */
final class CrashingWriter {

  private static final int CONNECTIONS = 4;

  private CrashingWriter() {}

  static void main(String[] arguments) throws Exception {
    DatabaseLogin login = EmbeddedPostgres.open(Path.of(arguments[0])).login();
    try (var connection = login.connect();
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists written (id bigint primary key, word text)");
      statement.execute("create table if not exists logged (id bigint primary key, word text)");
    }
    long first = Long.parseLong(arguments[1]);
    for (int writer = 0; writer < CONNECTIONS; writer++) {
      long start = first + writer;
      Thread.ofPlatform().start(() -> write(login, start));
    }
  }

  private static void write(DatabaseLogin login, long start) {
    try (Connection connection = login.connect();
        var row = connection.prepareStatement("insert into written values (?, repeat('x', 500))");
        var log = connection.prepareStatement("insert into logged values (?, repeat('y', 500))")) {
      connection.setAutoCommit(false);
      for (long id = start; ; id += CONNECTIONS) {
        insert(row, id);
        insert(log, id);
        connection.commit();
        System.out.println(id);
      }
    } catch (SQLException serverIsGone) {
      System.exit(1);
    }
  }

  private static void insert(PreparedStatement statement, long id) throws SQLException {
    statement.setLong(1, id);
    statement.executeUpdate();
  }
}
