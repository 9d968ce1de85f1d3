package org.candorcrm.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.candorcrm.records.Archives;
import org.springframework.context.ConfigurableApplicationContext;

/** The import of a whole workspace that {@code export} has written. */
final class TakingBack {

  private TakingBack() {}

  /** Whether one of the files is an archive: it is known by its manifest, whatever its name. */
  static boolean meant(ConfigurableApplicationContext context, Arguments arguments) {
    var archives = context.getBean(Archives.class);
    boolean any = arguments.words().stream().map(Path::of).anyMatch(archives::recognises);
    if (any && arguments.words().size() > 1) {
      throw new WrongUsage("A whole workspace is imported alone, without other files.");
    }
    return any;
  }

  static ExitStatus run(ConfigurableApplicationContext context, Arguments arguments)
      throws IOException {
    var archives = context.getBean(Archives.class);
    var archive = Path.of(arguments.words().getFirst());
    var summary = Application.in(context, arguments, () -> archives.takeBack(archive));
    System.err.printf(
        Locale.ROOT, "%d rows in %d tables are back.%n", summary.rows(), summary.tables());
    System.err.println("Users come without passwords: an administrator sets them.");
    System.out.printf(
        Locale.ROOT, "created %d, changed 0, unchanged 0, refused 0%n", summary.records());
    return ExitStatus.OK;
  }
}
