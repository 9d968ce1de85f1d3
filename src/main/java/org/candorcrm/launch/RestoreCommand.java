package org.candorcrm.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.candorcrm.platform.postgres.Restore;

/** Makes an installation from a backup, in a new home. */
final class RestoreCommand implements Command {

  @Override
  public String name() {
    return "restore";
  }

  @Override
  public String purpose() {
    return "Make an installation from a backup";
  }

  @Override
  public String words() {
    return "FILE";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.required("home", "NEW", "A folder that is empty or does not exist yet"),
        Option.optional(
            "erasures",
            "FILE",
            "The erasures.txt of the home that is replaced, if that is not where it was"));
  }

  @Override
  public ExitStatus run(Arguments arguments) throws IOException {
    if (arguments.words().size() > 1) {
      throw new WrongUsage("A backup is one file.");
    }
    BackupCommand.refuseExternal("restore it");
    Path home = arguments.home();
    Optional<Path> given = arguments.find("erasures").map(Path::of);
    if (given.isPresent() && !Files.isRegularFile(KeptErasures.file(given.get()))) {
      throw new WrongUsage("There is no list of erasures at %s.".formatted(given.get()));
    }
    Optional<Path> origin = Restore.read(Path.of(arguments.words().getFirst()), home);
    System.out.println(KeptErasures.carry(home, origin, given).told());
    System.out.printf("Restored and checked. Start it with: ./candor run --home %s%n", home);
    return ExitStatus.OK;
  }
}
