package org.candorcrm.platform.postgres;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where a database is and who connects; {@code url} begins with {@code jdbc:postgresql:}. */
public record DatabaseLogin(String url, String user, String password) {

  public DatabaseLogin {
    requireNonNull(user);
    requireNonNull(password);
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException("A JDBC address of PostgreSQL is needed, not " + url);
    }
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /** Without the password, so that a log line never shows it. */
  @Override
  public String toString() {
    return user + " at " + url;
  }
}
