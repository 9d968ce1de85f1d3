package org.candorcrm.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * The lists of who was erased that a restore can find: a backup brings back whoever was erased
 * after it was made, and the first start erases them again if it is told.
 *
 * @param found files that were read
 * @param erased how many records the restored home knows to erase
 */
record KeptErasures(List<Path> found, int erased) {

  private static final String NAME = "erasures.txt";

  KeptErasures {
    found = List.copyOf(found);
  }

  /**
   * Joins the list of the backup with those of the home that it was made of and of a file that
   * somebody names.
   *
   * @param given a list or the home that holds it
   */
  static KeptErasures carry(Path home, Optional<Path> origin, Optional<Path> given)
      throws IOException {
    var found = new ArrayList<Path>();
    var lines = new LinkedHashSet<String>();
    var list = home.resolve(NAME);
    if (Files.exists(list)) {
      lines.addAll(Files.readAllLines(list));
    }
    for (var place : List.of(origin, given)) {
      var file = place.map(KeptErasures::file).filter(Files::isRegularFile);
      if (file.isPresent() && !found.contains(file.get()) && !isSame(file.get(), list)) {
        found.add(file.get());
        lines.addAll(Files.readAllLines(file.get()));
      }
    }
    if (!lines.isEmpty()) {
      Files.write(list, lines);
    }
    return new KeptErasures(found, lines.size());
  }

  static Path file(Path place) {
    return Files.isDirectory(place) ? place.resolve(NAME) : place;
  }

  /** A home that was moved away and restored at its old place is its own origin. */
  private static boolean isSame(Path file, Path list) throws IOException {
    return Files.exists(list) && Files.isSameFile(file, list);
  }

  String told() {
    if (found.isEmpty()) {
      return "No newer list of erasures was found: whoever was erased after this backup was made is back."
          + " If the home that it replaces still exists, start over with --erasures and its erasures.txt.";
    }
    return "The first start erases again whom %s names (%d records in all)."
        .formatted(String.join(" and ", found.stream().map(Path::toString).toList()), erased);
  }
}
