package org.candorcrm.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's promises to scripts, tried on real processes that share one home. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class RunTest {

  @TempDir static Path folder;

  private static Path home;

  @BeforeAll
  static void chooseHome() {
    home = folder.resolve("home");
  }

  @Test
  void saysThatItIsReadyAndStopsCleanly() throws Exception {
    try (var candor = Launched.run(home)) {
      var health = candor.get("/api/health");
      assertThat(health.statusCode()).isEqualTo(200);
      assertThat(health.body()).contains("\"ready\"");

      var second = Launched.command("run", "--port", "" + candor.port(), "--home", "" + home);
      assertThat(second.status()).isEqualTo(ExitStatus.ADDRESS_IN_USE.code());
      assertThat(second.printed()).contains("Port %d is in use".formatted(candor.port()));
      assertThat(candor.terminate()).as("what it said while it stopped").isEmpty();
    }
    assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();
  }

  @Test
  void startsAgainAfterEverythingWasKilled() throws Exception {
    Launched candor = Launched.run(home);
    candor.kill();
    Launched.killDatabase(home);
    try (var again = Launched.run(home)) {
      assertThat(again.get("/api/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void commandsWorkWhileItRunsAndWhileItIsStopped() throws Exception {
    try (var candor = Launched.run(home)) {
      assertThat(create("while_running").status()).isZero();
      assertThat(candor.get("/api/health").statusCode()).isEqualTo(200);
    }
    assertThat(create("while_stopped").status()).isZero();
    var again = create("while_running");
    assertThat(again.status()).isEqualTo(ExitStatus.FAILED.code());
    assertThat(again.printed()).contains("There is a workspace with this name already.");
  }

  @Test
  void makesUsersAndPrintsAKeyAndNothingElse() throws Exception {
    var user =
        Launched.command(
            "admin",
            "user",
            "create",
            "--email",
            "ada@candor.example",
            "--password",
            "correct horse battery 9",
            "--role",
            "administrator",
            "--home",
            home.toString());
    assertThat(user.printed()).isEqualTo("Made the user ada@candor.example.\n");
    assertThat(user.status()).isZero();

    var key =
        Launched.command(
            "admin", "key", "create", "--user", "ada@candor.example", "--home", home.toString());
    assertThat(key.printed()).matches("candor_[0-9a-f]{8}_[A-Za-z0-9_-]{43}\n");
    try (var candor = Launched.run(home)) {
      var me =
          candor.send(
              HttpRequest.newBuilder(candor.at("/api/me"))
                  .header("Authorization", "Bearer " + key.printed().strip())
                  .build());
      assertThat(me.statusCode()).isEqualTo(200);
      assertThat(me.body()).contains("\"name\":\"ada\"");
    }
  }

  @Test
  void savesWhileItRunsAndRestores() throws Exception {
    Path file = home.resolveSibling("saved-" + System.nanoTime() + ".tar.gz");
    Path copy = home.resolveSibling("copy-" + System.nanoTime());
    try (var candor = Launched.run(home)) {
      assertThat(Launched.command("backup", file.toString(), "--home", home.toString()).status())
          .isZero();
    }
    assertThat(Launched.command("restore", file.toString(), "--home", copy.toString()).status())
        .isZero();
    try (var candor = Launched.run(copy)) {
      assertThat(candor.get("/api/health").statusCode()).isEqualTo(200);
    }
  }

  private static Launched.Ended create(String name) throws Exception {
    return Launched.command("admin", "workspace", "create", name, "--home", home.toString());
  }
}
