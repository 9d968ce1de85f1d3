package org.candorcrm.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.candorcrm.CandorApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the script prints without a build is what the program would say. */
class HelpTest {

  private static final Commands COMMANDS =
      Commands.standard(new Application(CandorApplication.class));

  static Stream<Command> commands() {
    return COMMANDS.all().stream().filter(command -> !command.name().equals("train"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theTextOfACommandIsItsHelp(Command command) throws IOException {
    var kept = Path.of("docs/help", command.name().replace(' ', '-') + ".txt");
    assertThat(kept).as("the text of this test, put there").hasContent(Help.of(command));
  }

  @Test
  void commandsOfOneWordInCommonAreListed() throws IOException {
    var admin = commands().filter(command -> command.name().startsWith("admin ")).toList();
    assertThat(Path.of("docs/help/admin.txt")).hasContent(Help.overview(admin));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theScriptPrintsItAtOnce(Command command) throws IOException, InterruptedException {
    assertThat(printed(command.name() + " --port 80 --help")).isEqualTo(Help.of(command));
  }

  @Test
  void theScriptKnowsNoMoreThanTheBeginning() throws IOException, InterruptedException {
    assertThat(printed("admin --help"))
        .startsWith("Usage: ./candor COMMAND")
        .contains("admin user");
    assertThat(printed("import people.csv --help")).startsWith("Take files in");
  }

  /** Without a Java to be found: neither a build nor the program can have run. */
  private static String printed(String line) throws IOException, InterruptedException {
    var script = new ProcessBuilder(("./candor " + line).split(" "));
    script.environment().put("CANDOR_JAVA_HOME", "/nowhere");
    var process = script.redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(Duration.ofSeconds(60))).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }
}
