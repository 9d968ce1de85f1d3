package org.candorcrm.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scripts rely on: the last line, the exit status, and an archive that comes back. */
class ImportCommandTest {

  @TempDir private Path folder;

  @Test
  void scriptsReadTheLastLineAndTheExitStatusAndAWorkspaceComesBack() throws Exception {
    var home = folder.resolve("home").toString();
    var people =
        Files.writeString(
            folder.resolve("people.csv"),
            "last_name,email\nHopper,grace@x.example\nWrong,not a mail\n");
    var first = Launched.command("import", people.toString(), "--type", "people", "--home", home);
    assertThat(first.status()).as(first.printed()).isEqualTo(3);
    assertThat(lines(first).getLast()).isEqualTo("created 1, changed 0, unchanged 0, refused 1");
    var refused = Files.readString(folder.resolve("people.csv.refused.csv"));
    assertThat(refused).contains("Wrong").doesNotContain("Hopper");

    var firms =
        Files.writeString(
            folder.resolve("companies.csv"), "name,parent,employees\nBelow,Above,1\nAbove,,many\n");
    var late = Launched.command("import", firms.toString(), "--home", home);
    assertThat(late.status()).as(late.printed()).isEqualTo(3);
    assertThat(lines(late).getLast()).isEqualTo("created 1, changed 0, unchanged 0, refused 2");
    assertThat(Files.readString(folder.resolve("companies.csv.refused.csv")))
        .contains("Below")
        .contains("Above");

    var zip = folder.resolve("all.zip").toString();
    var out = Launched.command("export", "--out", zip, "--home", home);
    assertThat(out.status()).as(out.printed()).isZero();
    assertThat(lines(out).getLast()).startsWith("exported ").endsWith(" to " + zip);

    var other = folder.resolve("other").toString();
    var back = Launched.command("import", zip, "--home", other);
    assertThat(back.status()).as(back.printed()).isZero();
    assertThat(lines(back).getLast()).endsWith("changed 0, unchanged 0, refused 0");
    var again = Launched.command("import", zip, "--home", other);
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.printed()).contains("There is work in the workspace main already");
  }

  private static List<String> lines(Launched.Ended ended) {
    return ended.printed().strip().lines().toList();
  }
}
