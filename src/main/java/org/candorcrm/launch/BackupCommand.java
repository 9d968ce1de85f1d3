package org.candorcrm.launch;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.candorcrm.platform.postgres.Backup;
import org.candorcrm.platform.postgres.EmbeddedPostgres;

/** Saves a whole installation to one file, also while it runs. */
final class BackupCommand implements Command {

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public String purpose() {
    return "Save everything to one file, also while Candor runs";
  }

  @Override
  public String words() {
    return "FILE";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.HOME);
  }

  @Override
  public ExitStatus run(Arguments arguments) throws IOException {
    if (arguments.words().size() > 1) {
      throw new WrongUsage("A backup goes to one file.");
    }
    refuseExternal("back it up");
    Path home = arguments.home();
    if (!Files.isDirectory(home)) {
      throw new WrongUsage("There is no installation in %s.".formatted(home));
    }
    Path file = Path.of(arguments.words().getFirst()).toAbsolutePath();
    try (var postgres = EmbeddedPostgres.open(home)) {
      Backup.write(postgres, file);
    } catch (FileAlreadyExistsException exists) {
      throw new WrongUsage("%s exists already; name a new file.".formatted(file));
    }
    System.out.printf("Saved to %s (%,d bytes).%n", file, Files.size(file));
    System.out.println("It holds everything, passwords' hashes included: keep it safe.");
    return ExitStatus.OK;
  }

  /** An external database is in somebody else's care. */
  static void refuseExternal(String verb) {
    if (Installation.external().isPresent()) {
      throw new WrongUsage(
          "%s names a database that Candor does not run. To %s, use its own tools"
                  .formatted(Installation.DATABASE_URL, verb)
              + " (pg_dump, or those of its provider); for the records alone, ./candor export.");
    }
  }
}
