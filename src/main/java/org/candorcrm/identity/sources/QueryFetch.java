package org.candorcrm.identity.sources;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.candorcrm.platform.GuardedSockets;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The rows of a query to another PostgreSQL, in a transaction that may only read, within bounds of
 * rows and time. The address is taken apart and put together anew: options of the driver that name
 * classes or files of ours never reach it.
 */
@Component
final class QueryFetch {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "jdbc:postgresql://(?<host>[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(?::(?<port>\\d{1,5}))?"
              + "/(?<database>[A-Za-z0-9_.-]{1,63})");
  private static final int MOST_ROWS = 1_000_000;
  private static final int SECONDS = 120;
  private static final int PORTION = 1_000;

  /**
   * The server itself makes a cursor of the query, which neither the driver nor anybody else takes
   * apart before: so it is one statement, gives rows, and cannot end the transaction.
   */
  private static final String OPEN =
      """
      do $open$
      declare
        answer refcursor := 'candor_rows';
      begin
        open answer no scroll for execute current_setting('candor.query');
      end
      $open$
      """;

  private static final String NEXT = "fetch forward " + PORTION + " from candor_rows";

  private final boolean inside;
  private final Landing landing;

  QueryFetch(@Value("${candor.inside-addresses:false}") boolean inside, Landing landing) {
    this.inside = inside;
    this.landing = landing;
  }

  Fetched fetch(Delivery delivery, @Nullable String secret) throws IOException {
    var place = address(delivery.setting("address"));
    var rows = landing.fresh();
    try (var connection = connect(place, delivery, secret)) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      try (var statement = connection.createStatement()) {
        statement.execute("set local statement_timeout = '" + SECONDS + "s'");
        statement.setQueryTimeout(SECONDS);
        open(connection, delivery.setting("query"));
        write(statement, rows);
      }
      connection.rollback();
    } catch (SQLException failure) {
      Files.deleteIfExists(rows);
      throw problem(failure);
    }
    var file = landing.fresh();
    try (var in = Files.newInputStream(rows)) {
      var mark = landing.keep(file, in);
      return new Fetched(file, delivery.type() + ".csv", mark, false);
    } finally {
      Files.deleteIfExists(rows);
    }
  }

  /**
   * @throws Problem {@code delivery_driver_missing}, {@code delivery_address_invalid}
   */
  static Matcher address(String text) {
    if (!text.startsWith("jdbc:postgresql:")) {
      throw Problem.invalid("delivery_driver_missing").field("address");
    }
    var address = ADDRESS.matcher(text.strip());
    if (!address.matches()) {
      throw Problem.invalid("delivery_address_invalid").field("address");
    }
    return address;
  }

  private Connection connect(Matcher place, Delivery delivery, @Nullable String secret)
      throws SQLException {
    var options = new Properties();
    options.setProperty("user", delivery.setting("user"));
    if (secret != null) {
      options.setProperty("password", secret);
    }
    options.setProperty("socketFactory", GuardedSockets.class.getName());
    options.setProperty("socketFactoryArg", inside ? GuardedSockets.INSIDE : "outside");
    options.setProperty("connectTimeout", "10");
    options.setProperty("socketTimeout", Integer.toString(SECONDS + 10));
    options.setProperty("loginTimeout", "20");
    options.setProperty("ApplicationName", "Candor");
    if (delivery.setting("encrypted").equals("true")) {
      options.setProperty("sslmode", "verify-full");
      options.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
    }
    var port = place.group("port") == null ? "5432" : place.group("port");
    return DriverManager.getConnection(
        "jdbc:postgresql://" + place.group("host") + ":" + port + "/" + place.group("database"),
        options);
  }

  private static void open(Connection connection, String query) throws SQLException {
    try (var given = connection.prepareStatement("select set_config('candor.query', ?, true)")) {
      given.setString(1, query);
      given.execute();
    }
    try (var statement = connection.createStatement()) {
      statement.execute(OPEN);
    }
  }

  private static void write(Statement statement, Path file) throws SQLException, IOException {
    long begun = System.nanoTime();
    long rows = 0;
    boolean more = true;
    try (var out = Files.newBufferedWriter(file)) {
      while (more) {
        try (var found = statement.executeQuery(NEXT)) {
          long portion = portion(out, found, rows);
          rows += portion;
          more = portion == PORTION;
        }
        if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(SECONDS)) {
          throw Problem.invalid("delivery_too_slow");
        }
      }
    }
  }

  private static long portion(BufferedWriter out, ResultSet found, long before)
      throws SQLException, IOException {
    var columns = found.getMetaData();
    int count = columns.getColumnCount();
    if (before == 0) {
      for (int i = 1; i <= count; i++) {
        cell(out, i, columns.getColumnLabel(i));
      }
      out.write('\n');
    }
    long rows = 0;
    for (; found.next(); rows++) {
      if (before + rows == MOST_ROWS) {
        throw Problem.invalid("delivery_rows_too_many").with("most", MOST_ROWS);
      }
      for (int i = 1; i <= count; i++) {
        cell(out, i, found.getString(i));
      }
      out.write('\n');
    }
    return rows;
  }

  private static void cell(BufferedWriter out, int column, @Nullable String text)
      throws IOException {
    if (column > 1) {
      out.write(',');
    }
    if (text != null) {
      out.write('"' + text.replace("\"", "\"\"") + '"');
    }
  }

  private static RuntimeException problem(SQLException failure) {
    var state = failure.getSQLState() == null ? "" : failure.getSQLState();
    if (state.startsWith("28") || state.equals("08004")) {
      return Problem.invalid("delivery_not_let_in").with("status", state);
    }
    if (state.equals("25006") || state.equals("42P11")) {
      return Problem.invalid("delivery_query_writes").field("query");
    }
    if (state.equals("57014")) {
      return Problem.invalid("delivery_too_slow");
    }
    if (state.startsWith("42") || state.startsWith("22")) {
      return Problem.invalid("delivery_query_wrong").field("query").with("state", state);
    }
    var known = Fetching.problem(failure);
    return known instanceof Problem ? known : Problem.invalid("delivery_broke_off");
  }
}
