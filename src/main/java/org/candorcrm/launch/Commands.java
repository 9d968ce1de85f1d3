package org.candorcrm.launch;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every command, in the order in which the help shows them. */
final class Commands {

  private final List<Command> all;

  Commands(List<Command> all) {
    this.all = List.copyOf(all);
  }

  static Commands standard(Application application) {
    return new Commands(
        List.of(
            new RunCommand(application),
            new DemoCommand(application),
            new BackupCommand(),
            new RestoreCommand(),
            new UserCommand(application),
            new KeyCommand(application),
            new ImportCommand(application),
            new ExportCommand(application),
            new WorkspaceCommand(application),
            new TrainCommand(application)));
  }

  List<Command> all() {
    return all;
  }

  /** The command whose words begin the line; of two, the longer one. */
  Optional<Command> named(List<String> line) {
    return all.stream()
        .filter(command -> begins(line, words(command)))
        .max(Comparator.comparingInt(command -> words(command).size()));
  }

  static List<String> words(Command command) {
    return List.of(command.name().split(" "));
  }

  private static boolean begins(List<String> line, List<String> words) {
    return line.size() >= words.size() && line.subList(0, words.size()).equals(words);
  }
}
