package org.candorcrm.launch;

import org.jspecify.annotations.Nullable;

/**
 * One {@code --name VALUE} of a command.
 *
 * @param placeholder what stands for the value in the help; empty for a plain switch
 * @param standard the value where none is given, null where there is none
 */
record Option(
    String name, String placeholder, String purpose, @Nullable String standard, boolean required) {

  static final Option HOME =
      value("home", "DIR", "Where this installation keeps its data", "./candor-data");

  static final Option WORKSPACE = value("workspace", "NAME", "Which workspace", "main");

  static Option value(String name, String placeholder, String purpose, String standard) {
    return new Option(name, placeholder, purpose, standard, false);
  }

  static Option optional(String name, String placeholder, String purpose) {
    return new Option(name, placeholder, purpose, null, false);
  }

  static Option required(String name, String placeholder, String purpose) {
    return new Option(name, placeholder, purpose, null, true);
  }

  static Option flag(String name, String purpose) {
    return new Option(name, "", purpose, null, false);
  }

  boolean isFlag() {
    return placeholder.isEmpty();
  }

  String shown() {
    return isFlag() ? "--" + name : "--" + name + " " + placeholder;
  }
}
