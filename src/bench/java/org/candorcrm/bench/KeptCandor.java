package org.candorcrm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.candorcrm.access.ApiKeys;
import org.candorcrm.access.Users;
import org.candorcrm.platform.Workspaces;
import org.candorcrm.platform.postgres.EmbeddedPostgres;
import org.candorcrm.testing.RunningCandor;

/**
 * A Candor in this process, on the data of a folder that a later run finds again. Its database is
 * the one that comes along, tuned as for people.
 */
final class KeptCandor implements AutoCloseable {

  static final String ADA = "ada@bench.example";

  /** Fills an empty workspace. */
  interface Filling {
    void fill(RunningCandor candor) throws SQLException;
  }

  private final EmbeddedPostgres server;
  private final RunningCandor candor;

  private KeptCandor(EmbeddedPostgres server, RunningCandor candor) {
    this.server = server;
    this.candor = candor;
  }

  static KeptCandor open(Path folder, Filling filling) throws IOException, SQLException {
    var done = folder.resolve("filled");
    Files.createDirectories(folder);
    var server = EmbeddedPostgres.open(folder);
    var candor = RunningCandor.web(server.login(), Map.of("candor.home", folder.toString()));
    var kept = new KeptCandor(server, candor);
    try {
      if (!Files.exists(done)) {
        candor.bean(Workspaces.class).create("main");
        candor.inWorkspace(
            () -> candor.bean(Users.class).create(ADA, "Ada", null, "administrator"));
        filling.fill(candor);
        Files.createFile(done);
      }
      restJobs(server);
      return kept;
    } catch (RuntimeException | IOException | SQLException failure) {
      kept.close();
      throw failure;
    }
  }

  /** What is measured has the machine to itself: the first forecast alone takes minutes. */
  private static void restJobs(EmbeddedPostgres server) throws SQLException {
    try (var connection = server.login().connect();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          update control.scheduled_tasks
             set execution_time = now() + interval '1 day' where not picked
          """);
    }
  }

  RunningCandor candor() {
    return candor;
  }

  int port() {
    return candor.at("/").getPort();
  }

  String key(String email) {
    return candor.inWorkspace(() -> candor.bean(ApiKeys.class).create(email, "bench"));
  }

  @Override
  public void close() {
    candor.close();
    server.close();
  }
}
