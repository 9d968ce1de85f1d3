package org.candorcrm.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What follows the name of a benchmark: {@code --name value} pairs. */
final class Words {

  private final Map<String, String> given = new HashMap<>();

  Words(String[] words) {
    for (int i = 1; i < words.length; i += 2) {
      if (!words[i].startsWith("--") || i + 1 == words.length) {
        throw new WrongWords(
            "Options are pairs such as --out FILE; I do not know what to do with "
                + words[i]
                + ".");
      }
      given.put(words[i].substring(2), words[i + 1]);
    }
  }

  boolean has(String name) {
    return given.containsKey(name);
  }

  @Nullable String text(String name) {
    return given.get(name);
  }

  Path file(String name) {
    String value = given.get(name);
    if (value == null) {
      throw new WrongWords("--" + name + " FILE is missing.");
    }
    return Path.of(value);
  }

  /** Where to write to; refused before any work where there is no such folder. */
  Path out() {
    Path out = file("out").toAbsolutePath();
    Path folder = out.getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(out)) {
      throw new WrongWords("--out " + out + " is no file in a folder that exists.");
    }
    return out;
  }

  int number(String name, int least) {
    String value = given.get(name);
    try {
      int number = Integer.parseInt(value == null ? "" : value);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // told below
    }
    throw new WrongWords("--" + name + " N is a whole number of " + least + " or more.");
  }
}
