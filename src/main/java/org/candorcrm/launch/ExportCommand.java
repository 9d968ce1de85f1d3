package org.candorcrm.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.candorcrm.records.Archives;

/** Writes a whole workspace to files that {@code import} takes back without loss. */
final class ExportCommand implements Command {

  private final Application application;

  ExportCommand(Application application) {
    this.application = application;
  }

  @Override
  public String name() {
    return "export";
  }

  @Override
  public String purpose() {
    return "Write a whole workspace to files that import takes back";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.optional(
            "out", "PLACE", "A new file that ends in .zip, or a new folder; named by the day"),
        Option.WORKSPACE,
        Option.HOME);
  }

  @Override
  public ExitStatus run(Arguments arguments) throws IOException {
    var workspace = arguments.get(Option.WORKSPACE.name());
    var usual = "candor-%s-%s.zip".formatted(workspace, LocalDate.now());
    var out = Path.of(arguments.find("out").orElse(usual)).toAbsolutePath();
    try (var installation = Installation.open(arguments.home());
        var context = application.console(installation)) {
      var summary =
          Application.in(context, arguments, () -> context.getBean(Archives.class).write(out));
      System.err.println("It holds what the company knows about people: keep it safe.");
      System.out.printf(
          Locale.ROOT,
          "exported %d records (%d rows in %d tables) to %s%n",
          summary.records(),
          summary.rows(),
          summary.tables(),
          out);
      return ExitStatus.OK;
    }
  }
}
