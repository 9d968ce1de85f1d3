package org.candorcrm.launch;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What {@code --help} prints. */
final class Help {

  private Help() {}

  static String of(Command command) {
    var text = new StringBuilder(command.purpose()).append("\n\nUsage: ./candor ");
    text.append(command.name());
    command.options().forEach(option -> text.append(' ').append(inUsage(option)));
    if (!command.words().isEmpty()) {
      text.append(' ').append(command.words());
    }
    if (!command.options().isEmpty()) {
      text.append("\n\nOptions:\n").append(options(command.options()));
    }
    return text.append("\n\nExit status:\n").append(statuses()).append('\n').toString();
  }

  static String overview(List<Command> commands) {
    return commands.stream()
            .map(command -> "  %-24s %s".formatted(command.name(), command.purpose()))
            .collect(Collectors.joining("\n", "Usage: ./candor COMMAND [options]\n\n", "\n\n"))
        + "./candor COMMAND --help tells more.\n";
  }

  private static String inUsage(Option option) {
    return option.required() ? option.shown() : "[" + option.shown() + "]";
  }

  private static String options(List<Option> options) {
    return options.stream()
        .map(option -> "  %-24s %s%s".formatted(option.shown(), option.purpose(), given(option)))
        .collect(Collectors.joining("\n"));
  }

  private static String given(Option option) {
    return option.standard() == null ? "" : " (%s unless given)".formatted(option.standard());
  }

  private static String statuses() {
    return Arrays.stream(ExitStatus.values())
        .map(status -> "  %d  %s".formatted(status.code(), status.meaning()))
        .collect(Collectors.joining("\n"));
  }
}
