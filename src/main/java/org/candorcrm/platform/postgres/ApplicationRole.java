package org.candorcrm.platform.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The role that the application signs in with, and the database that it owns. */
final class ApplicationRole {

  private ApplicationRole() {}

  /** Makes what is missing of both; role and database have one name. */
  static void make(DatabaseLogin owner, DatabaseLogin application) throws IOException {
    String name = application.user();
    try (Connection connection = owner.connect();
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "select 1 from pg_roles where rolname = '%s'".formatted(name))) {
        statement.execute("create role %s login".formatted(name));
      }
      statement.execute("alter role %s password '%s'".formatted(name, application.password()));
      if (!exists(statement, "select 1 from pg_database where datname = '%s'".formatted(name))) {
        statement.execute("create database %s owner %s".formatted(name, name));
      }
    } catch (SQLException failure) {
      throw new IOException(failure);
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (var rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }
}
