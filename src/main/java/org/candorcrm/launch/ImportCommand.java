package org.candorcrm.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.candorcrm.access.Viewers;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.ImportMode;
import org.candorcrm.records.ImportProgress;
import org.candorcrm.records.Imports;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** Takes files of rows in, one after the other, and says what became of every row. */
final class ImportCommand implements Command {

  private final Application application;

  ImportCommand(Application application) {
    this.application = application;
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String purpose() {
    return "Take files in: CSV, TSV, XLSX, vCard, JSON lines";
  }

  @Override
  public String words() {
    return "[FILE...]";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.optional("type", "TYPE", "Record type, for example people; guessed if left out"),
        Option.optional("mapping", "FILE", "Where columns go (YAML); see docs/import.md"),
        Option.optional(
            "source", "NAME", "Where the values come from; the file's name if left out"),
        Option.optional("mode", "MODE", "create, update or upsert"),
        Option.optional(
            "key", "FIELD", "What finds records that exist: external_id, id or a field"),
        Option.flag(
            "resume",
            "Go on with every import that was cut off and is not at work, instead of FILE..."),
        Option.WORKSPACE,
        Option.HOME);
  }

  @Override
  public ExitStatus run(Arguments arguments) throws IOException {
    if (arguments.words().isEmpty() != arguments.has("resume")) {
      throw new WrongUsage("Name the files to import, or give --resume without any.");
    }
    var mappings = MappingFile.read(arguments.find("mapping").map(Path::of).orElse(null));
    try (var installation = Installation.open(arguments.home());
        var context = application.console(installation)) {
      if (TakingBack.meant(context, arguments)) {
        return TakingBack.run(context, arguments);
      }
      var done =
          Application.in(
              context,
              arguments,
              () ->
                  arguments.has("resume")
                      ? resumed(context)
                      : arguments.words().stream()
                          .map(word -> one(context, arguments, Path.of(word), mappings))
                          .toList());
      long refused = sum(done, ImportProgress::refused);
      System.out.printf(
          Locale.ROOT,
          "created %d, changed %d, unchanged %d, refused %d%n",
          sum(done, ImportProgress::created),
          sum(done, ImportProgress::changed),
          sum(done, ImportProgress::unchanged),
          refused);
      if (done.stream().anyMatch(one -> !one.status().equals("done"))) {
        return ExitStatus.FAILED;
      }
      return refused == 0 ? ExitStatus.OK : ExitStatus.ROWS_REFUSED;
    }
  }

  private static long sum(List<ImportProgress> all, ToLongFunction<ImportProgress> figure) {
    return all.stream().mapToLong(figure).sum();
  }

  /** Whoever was killed could not say so: its import still counts as running. */
  private static List<ImportProgress> resumed(ConfigurableApplicationContext context) {
    var imports = context.getBean(Imports.class);
    var done = new ArrayList<ImportProgress>();
    for (var one : imports.unfinished(context.getBean(Viewers.class).candor())) {
      try {
        var now = imports.resume(one.id(), so -> progress(one.id().toString(), so));
        told(imports, context, Path.of("import-" + one.id()), now);
        done.add(now);
      } catch (Problem problem) {
        // The others need not wait for it.
        System.err.printf("%s: %s%n", one.id(), Launcher.sentences(problem));
        done.add(one);
      }
    }
    return done;
  }

  private static ImportProgress one(
      ConfigurableApplicationContext context,
      Arguments arguments,
      Path file,
      MappingFile mappings) {
    if (!Files.isReadable(file)) {
      throw new WrongUsage("There is no file %s that can be read.".formatted(file));
    }
    var imports = context.getBean(Imports.class);
    var viewer = context.getBean(Viewers.class).candor();
    var name = String.valueOf(file.getFileName());
    @Nullable Map<?, ?> mapping = mappings.of(name);
    var proposal =
        imports.propose(
            viewer,
            new Imports.Request(
                file.toAbsolutePath(),
                name,
                arguments.find("type").orElse(null),
                arguments.find("mode").map(ImportMode::of).orElse(null),
                arguments.find("key").orElse(null),
                arguments.find("source").orElse(mappings.source()),
                mapping));
    System.err.printf("%s: %s%n", name, proposal.mapping().get("columns"));
    if (!proposal.ignored().isEmpty()) {
      System.err.printf("%s: not taken: %s%n", name, String.join(", ", proposal.ignored()));
    }
    var done = imports.run(viewer, proposal.id(), now -> progress(name, now));
    told(imports, context, file, done);
    return done;
  }

  private static void told(
      Imports imports, ConfigurableApplicationContext context, Path file, ImportProgress done) {
    System.err.printf(
        "%s: %s (undo with batch %s)%n", file.getFileName(), done.summary(), done.id());
    if (done.refused() > 0) {
      keepRefused(imports, context, file, done);
    }
  }

  private static void progress(String name, ImportProgress now) {
    System.err.printf(Locale.ROOT, "%s: %,d rows%n", name, now.read());
  }

  private static void keepRefused(
      Imports imports, ConfigurableApplicationContext context, Path file, ImportProgress done) {
    var refused = file.resolveSibling(file.getFileName() + ".refused.csv");
    var viewer = context.getBean(Viewers.class).candor();
    try (var out = Files.newOutputStream(writable(refused))) {
      imports.refused(viewer, done.id(), out, Locale.getDefault());
    } catch (IOException e) {
      throw new WrongUsage("The refused rows could not be written: " + e.getMessage());
    }
  }

  /** Beside the file, or in the working folder where that may not be written to. */
  private static Path writable(Path beside) {
    var folder = beside.toAbsolutePath().getParent();
    var place =
        folder != null && Files.isWritable(folder)
            ? beside
            : Path.of("").resolve(beside.getFileName());
    System.err.println("Refused rows with their reasons: " + place);
    return place;
  }
}
