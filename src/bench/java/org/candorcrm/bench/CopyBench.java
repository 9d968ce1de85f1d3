package org.candorcrm.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.candorcrm.platform.postgres.EmbeddedPostgres;
import org.postgresql.PGConnection;

/**
 * What bare COPY takes for the people that {@link RecordsBench} has imported, into a table with the
 * same columns and the same indexes, on the same server. The import is measured against this.
 */
final class CopyBench {

  private final Options options;

  CopyBench(Options options) {
    this.options = options;
  }

  void run() throws IOException, SQLException {
    var file = options.work().resolve("people.copy");
    try (var server = EmbeddedPostgres.open(options.work().resolve("home"));
        var connection = server.login().connect()) {
      long rows = unload(connection, file);
      execute(connection, "drop schema if exists bench_copy cascade");
      execute(connection, "create schema bench_copy");
      execute(connection, "create table bench_copy.people (like w_main.people including all)");
      long from = System.nanoTime();
      load(connection, file);
      double took = (System.nanoTime() - from) / 1e9;
      execute(connection, "drop schema bench_copy cascade");
      System.out.println(
          new Figure("bare COPY with the same indexes", rows / took, took * 1000, took * 1000)
              .line());
    }
  }

  private static long unload(Connection connection, Path file) throws IOException, SQLException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      return connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("copy w_main.people to stdout (format binary)", out);
    }
  }

  private static void load(Connection connection, Path file) throws IOException, SQLException {
    try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy bench_copy.people from stdin (format binary)", in, 1 << 20);
    }
  }

  private static void execute(Connection connection, String statement) throws SQLException {
    try (var runs = connection.createStatement()) {
      runs.execute(statement);
    }
  }
}
