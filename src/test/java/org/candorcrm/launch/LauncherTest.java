package org.candorcrm.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.postgres.PostgresUnavailable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class LauncherTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<Arguments> ran = new ArrayList<>();

  @Test
  void takesOptionsInBothFormsAndWordsAnywhere() {
    assertThat(run("load", "a.csv", "--type", "people", "--dry", "--mode=upsert", "b.csv"))
        .isEqualTo(ExitStatus.OK);
    Arguments arguments = ran.getFirst();
    assertThat(arguments.words()).containsExactly("a.csv", "b.csv");
    assertThat(arguments.get("type")).isEqualTo("people");
    assertThat(arguments.get("mode")).isEqualTo("upsert");
    assertThat(arguments.has("dry")).isTrue();
    assertThat(arguments.get("size")).isEqualTo("10");
  }

  @Test
  void everythingAfterTwoDashesIsAWord() {
    run("load", "--type", "people", "--", "--strange.csv");
    assertThat(ran.getFirst().words()).containsExactly("--strange.csv");
  }

  @Test
  void saysWhatIsWrongWithACommandLine() {
    assertThat(run("load", "a.csv")).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(run("load", "--type", "people")).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(run("load", "a.csv", "--tpye", "people")).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(run("load", "a.csv", "--type")).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(run("load", "a.csv", "--type", "t", "--size", "many"))
        .isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(text(err))
        .contains("--type TYPE is missing.")
        .contains("FILE... is missing.")
        .contains("load takes no option --tpye.")
        .contains("--type needs a value.")
        .contains("--size takes a number from 1 to 100, not \"many\".")
        .contains("See ./candor load --help");
  }

  @Test
  void anUnknownCommandShowsTheKnownOnes() {
    assertThat(run("laod")).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(text(err)).contains("no command \"laod\"").contains("load ").contains("fail hard");
  }

  @Test
  void theFirstWordOfAGroupShowsTheGroup() {
    assertThat(run("fail")).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(text(err)).contains("fail hard").doesNotContain("  load");
    assertThat(run("fail", "--help")).isEqualTo(ExitStatus.OK);
    assertThat(text(out)).contains("fail hard");
  }

  @Test
  void helpNamesOptionsAndExitStatus() {
    assertThat(run("load", "--help")).isEqualTo(ExitStatus.OK);
    assertThat(text(out))
        .contains("Usage: ./candor load --type TYPE [--mode MODE] [--dry] [--size N] FILE...")
        .contains("(10 unless given)")
        .contains("3  done, but some rows were refused");
    assertThat(ran).isEmpty();
  }

  @Test
  void aProblemIsToldInItsSentences() {
    assertThat(fail(Problem.invalid("workspace_name_invalid").with("name", "ä")))
        .isEqualTo(ExitStatus.FAILED);
    assertThat(text(err))
        .contains("This workspace name cannot be used.")
        .contains("Use lower-case letters")
        .doesNotContain("Exception");
  }

  @Test
  void aTakenPortHasItsOwnExitStatus() {
    assertThat(fail(new IllegalStateException(new PortInUseException(8080))))
        .isEqualTo(ExitStatus.ADDRESS_IN_USE);
    assertThat(text(err)).contains("Port 8080 is in use").contains("--port 8081");
  }

  @Test
  void aDatabaseThatCannotBeUsedIsToldPlainly() {
    assertThat(fail(new PostgresUnavailable("The disk is full."))).isEqualTo(ExitStatus.FAILED);
    assertThat(text(err)).isEqualToIgnoringNewLines("The disk is full.");
  }

  @Test
  void everyCommandOfCandorHasAPurposeAndAHelp() {
    assertThat(Commands.standard(new Application(LauncherTest.class)).all())
        .isNotEmpty()
        .allSatisfy(command -> {
          assertThat(command.purpose()).isNotBlank();
          assertThat(Help.of(command)).contains("Usage: ./candor " + command.name());
        });
  }

  private ExitStatus run(String... line) {
    return launcher(new Load()).run(List.of(line));
  }

  private ExitStatus fail(Exception failure) {
    return launcher(new Fail(failure)).run(List.of("fail", "hard"));
  }

  private Launcher launcher(Command command) {
    var commands = new ArrayList<>(List.of(command));
    if (command instanceof Load) {
      commands.add(new Fail(new IllegalStateException()));
    }
    return new Launcher(
        new Commands(commands), new PrintStream(out, true), new PrintStream(err, true));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }

  private final class Load implements Command {
    @Override
    public String name() {
      return "load";
    }

    @Override
    public String purpose() {
      return "Load files";
    }

    @Override
    public String words() {
      return "FILE...";
    }

    @Override
    public List<Option> options() {
      return List.of(
          Option.required("type", "TYPE", "What it is"),
          Option.optional("mode", "MODE", "How"),
          Option.flag("dry", "Only look"),
          Option.value("size", "N", "How many", "10"));
    }

    @Override
    public ExitStatus run(Arguments arguments) {
      arguments.number("size", 1, 100);
      ran.add(arguments);
      return ExitStatus.OK;
    }
  }

  private record Fail(Exception failure) implements Command {
    @Override
    public String name() {
      return "fail hard";
    }

    @Override
    public String purpose() {
      return "Fail";
    }

    @Override
    public List<Option> options() {
      return List.of();
    }

    @Override
    public ExitStatus run(Arguments arguments) throws Exception {
      throw failure;
    }
  }
}
