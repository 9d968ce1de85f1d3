package org.candorcrm.launch;

import java.util.List;

/** One thing that {@code ./candor} does. Add a class, and one line in {@link Commands}. */
interface Command {

  /** The words that call it, for example {@code admin user create}. */
  String name();

  /** One line for the list of commands. */
  String purpose();

  /** What follows the options, for example {@code FILE...}; empty if nothing may follow. */
  default String words() {
    return "";
  }

  /** Every option it takes, besides {@code --help}. */
  List<Option> options();

  /** Does it, and says how it ended. Thrown problems are told plainly by the {@link Launcher}. */
  ExitStatus run(Arguments arguments) throws Exception;
}
