package org.candorcrm.launch;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.candorcrm.platform.Messages;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.postgres.PostgresUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** Understands a command line, runs its command, and tells failures in plain words. */
public final class Launcher {

  private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";
  private static final int LEAST_CARRIERS = 32;

  private final Commands commands;
  private final PrintStream out;
  private final PrintStream err;

  Launcher(Commands commands, PrintStream out, PrintStream err) {
    this.commands = commands;
    this.out = out;
    this.err = err;
  }

  /**
   * Runs one command line.
   *
   * @param application the class that holds the whole application
   * @return the exit status for the shell
   */
  public static int run(Class<?> application, String... line) {
    shareProcessors();
    var commands = Commands.standard(new Application(application));
    return new Launcher(commands, System.out, System.err).run(List.of(line)).code();
  }

  /**
   * A request is a virtual thread, which keeps what carries it while it only counts. With no more
   * carriers than processors, as many long countings would stop everybody else; with more, the
   * system shares the processors out.
   */
  private static void shareProcessors() {
    if (System.getProperty(CARRIERS) == null) {
      int processors = Runtime.getRuntime().availableProcessors();
      System.setProperty(CARRIERS, Integer.toString(Math.max(LEAST_CARRIERS, 8 * processors)));
    }
  }

  ExitStatus run(List<String> line) {
    Optional<Command> named = commands.named(line);
    if (named.isEmpty()) {
      return withoutCommand(line);
    }
    Command command = named.get();
    List<String> rest = line.subList(Commands.words(command).size(), line.size());
    if (rest.contains("--help") || rest.contains("-h")) {
      out.print(Help.of(command));
      return ExitStatus.OK;
    }
    try {
      return command.run(Arguments.parse(command, rest));
    } catch (WrongUsage wrong) {
      err.printf("%s%nSee ./candor %s --help%n", wrong.getMessage(), command.name());
      return ExitStatus.WRONG_USAGE;
    } catch (Exception failure) {
      return tell(failure);
    }
  }

  private ExitStatus withoutCommand(List<String> line) {
    List<Command> meant =
        commands.all().stream()
            .filter(command -> !line.isEmpty() && command.name().startsWith(line.get(0) + " "))
            .toList();
    String help = Help.overview(meant.isEmpty() ? commands.all() : meant);
    if (line.isEmpty() || line.contains("help") || line.contains("--help")) {
      out.print(help);
      return line.isEmpty() ? ExitStatus.WRONG_USAGE : ExitStatus.OK;
    }
    err.printf("There is no command \"%s\".%n%n%s", String.join(" ", line), help);
    return ExitStatus.WRONG_USAGE;
  }

  private ExitStatus tell(Exception failure) {
    var port = cause(failure, PortInUseException.class);
    if (port != null) {
      err.printf(
          "Port %d is in use. Stop the program that uses it, or choose another: --port %d%n",
          port.getPort(), port.getPort() + 1);
      return ExitStatus.ADDRESS_IN_USE;
    }
    var database = cause(failure, PostgresUnavailable.class);
    if (database != null) {
      err.println(database.getMessage());
      return ExitStatus.FAILED;
    }
    var problem = cause(failure, Problem.class);
    if (problem != null) {
      err.println(sentences(problem));
      return ExitStatus.FAILED;
    }
    err.println("This failed for a reason that Candor does not know. Please report it:");
    failure.printStackTrace(err);
    return ExitStatus.FAILED;
  }

  static String sentences(Problem problem) {
    String key = "problem." + problem.code();
    String title = Messages.text(key + ".title", Locale.ENGLISH, problem.details());
    String advice = Messages.text(key + ".advice", Locale.ENGLISH, problem.details());
    return "%s.%n%s".formatted(title, advice);
  }

  private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
    return Stream.iterate(failure, one -> one != null, Throwable::getCause)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElse(null);
  }
}
