package org.candorcrm.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command line after the command's name, checked against what the command takes. */
final class Arguments {

  private final Map<String, String> values;
  private final List<String> words;

  private Arguments(Map<String, String> values, List<String> words) {
    this.values = Map.copyOf(values);
    this.words = List.copyOf(words);
  }

  /** Takes {@code --name value} and {@code --name=value}; after {@code --}, only words follow. */
  static Arguments parse(Command command, List<String> line) {
    var values = new HashMap<String, String>();
    var words = new ArrayList<String>();
    var rest = line.iterator();
    while (rest.hasNext()) {
      String next = rest.next();
      if (next.equals("--")) {
        rest.forEachRemaining(words::add);
        break;
      }
      if (!next.startsWith("--")) {
        words.add(next);
        continue;
      }
      String[] parts = next.substring(2).split("=", 2);
      Option option = known(command, parts[0]);
      if (option.isFlag()) {
        values.put(option.name(), "true");
        continue;
      }
      if (parts.length < 2 && !rest.hasNext()) {
        throw new WrongUsage("--%s needs a value.".formatted(option.name()));
      }
      values.put(option.name(), parts.length < 2 ? rest.next() : parts[1]);
    }
    return completed(command, values, words);
  }

  private static Option known(Command command, String name) {
    return command.options().stream()
        .filter(option -> option.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new WrongUsage("%s takes no option --%s.".formatted(command.name(), name)));
  }

  private static Arguments completed(
      Command command, Map<String, String> values, List<String> words) {
    for (Option option : command.options()) {
      if (option.standard() != null) {
        values.putIfAbsent(option.name(), option.standard());
      }
      if (option.required() && !values.containsKey(option.name())) {
        throw new WrongUsage("%s is missing.".formatted(option.shown()));
      }
    }
    if (command.words().isEmpty() && !words.isEmpty()) {
      throw new WrongUsage(
          "%s takes no \"%s\".".formatted(command.name(), String.join(" ", words)));
    }
    boolean wanted = !command.words().isEmpty() && !command.words().startsWith("[");
    if (wanted && words.isEmpty()) {
      throw new WrongUsage("%s is missing.".formatted(command.words()));
    }
    return new Arguments(values, words);
  }

  /** The value of an option that is required or has a standard value. */
  String get(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("no option --" + name));
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  boolean has(String flag) {
    return values.containsKey(flag);
  }

  int number(String name, int lowest, int highest) {
    String value = get(name);
    try {
      int number = Integer.parseInt(value);
      if (number >= lowest && number <= highest) {
        return number;
      }
    } catch (NumberFormatException notOne) {
      // Falls through to the same advice as a number out of range.
    }
    throw new WrongUsage(
        "--%s takes a number from %d to %d, not \"%s\".".formatted(name, lowest, highest, value));
  }

  /** What is not an option, in order. */
  List<String> words() {
    return words;
  }

  Path home() {
    return Path.of(get(Option.HOME.name())).toAbsolutePath().normalize();
  }
}
