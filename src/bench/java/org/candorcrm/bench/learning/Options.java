package org.candorcrm.bench.learning;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candorcrm.statistics.Lesson;

/** Options of a command, {@code --name value} or {@code --name=value}. */
record Options(Map<String, String> given) {

  static Options of(String[] words, Set<String> known) {
    Map<String, String> given = new HashMap<>();
    for (int i = 1; i < words.length; i++) {
      if (!words[i].startsWith("--") || words[i].equals("--help")) {
        throw new WrongUse(LearningBench.USAGE);
      }
      int equals = words[i].indexOf('=');
      String name = words[i].substring(2, equals < 0 ? words[i].length() : equals);
      if (!known.contains(name)) {
        throw new WrongUse("There is no option --" + name + ".\n" + LearningBench.USAGE);
      }
      if (equals < 0 && i + 1 == words.length) {
        throw new WrongUse("--" + name + " needs a value.");
      }
      given.put(name, equals < 0 ? words[++i] : words[i].substring(equals + 1));
    }
    return new Options(given);
  }

  boolean has(String name) {
    return given.containsKey(name);
  }

  String text(String name, String otherwise) {
    return given.getOrDefault(name, otherwise);
  }

  String text(String name) {
    String value = given.get(name);
    if (value == null || value.isBlank()) {
      throw new WrongUse("--" + name + " is missing.\n" + LearningBench.USAGE);
    }
    return value;
  }

  /** A file to read. */
  Path file(String name) {
    Path file = Path.of(text(name));
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new WrongUse(file + " (--" + name + ") cannot be read.");
    }
    return file;
  }

  double number(String name, double otherwise, double least, double most) {
    try {
      double number = Double.parseDouble(text(name, Double.toString(otherwise)));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // told below
    }
    throw new WrongUse("--%s is a number from %s to %s.".formatted(name, least, most));
  }

  /**
   * Names with commas between them; a comma inside a name is written with a backslash before it.
   */
  List<String> list(String name) {
    return Arrays.stream(text(name, "").split("(?<!\\\\),"))
        .map(part -> part.replace("\\,", ",").strip())
        .filter(part -> !part.isEmpty())
        .toList();
  }

  Lesson lesson() {
    return Lesson.about(text("target"))
        .where(list("positive"), list("negative"))
        .inOrderOf(text("time", ""))
        .leavingOut(list("leave-out"))
        .keeping(list("keep"));
  }
}
