package org.candorcrm.identity.sources;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.candorcrm.platform.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Files of a folder on the server, the oldest new one first. Only folders below those that the
 * installation names are read, and no link is followed.
 */
@Component
final class FolderFetch {

  private final List<Path> allowed;
  private final Landing landing;

  FolderFetch(@Value("${candor.folders:}") String folders, Landing landing) {
    this.allowed =
        Stream.of(folders.split(","))
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .map(Path::of)
            .toList();
    this.landing = landing;
  }

  private record Found(Path file, String mark) {}

  Optional<Fetched> fetch(Delivery delivery) throws IOException {
    var found = newer(folder(delivery.setting("folder")), delivery);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var next = found.getFirst();
    var file = landing.fresh();
    try (var in = Files.newInputStream(next.file, LinkOption.NOFOLLOW_LINKS)) {
      landing.keep(file, in);
    }
    var name = String.valueOf(next.file.getFileName());
    return Optional.of(new Fetched(file, name, next.mark, found.size() > 1));
  }

  /**
   * The folder itself, with no link on the way to it.
   *
   * @throws Problem {@code delivery_folders_off}, {@code delivery_folder_outside}, {@code
   *     delivery_folder_missing}
   */
  Path folder(String wanted) throws IOException {
    if (allowed.isEmpty()) {
      throw Problem.invalid("delivery_folders_off").field("folder");
    }
    var path = Path.of(wanted);
    for (var root : allowed) {
      var base = root.toAbsolutePath().normalize();
      var full = base.resolve(path).normalize();
      if (full.startsWith(base) && Files.isDirectory(base)) {
        return withoutLinks(base, full);
      }
    }
    throw Problem.invalid("delivery_folder_outside").field("folder");
  }

  private static Path withoutLinks(Path base, Path full) throws IOException {
    try {
      var real = full.toRealPath();
      if (!real.equals(base.toRealPath().resolve(base.relativize(full)).normalize())) {
        throw Problem.invalid("delivery_folder_outside").field("folder");
      }
      if (!Files.isDirectory(real, LinkOption.NOFOLLOW_LINKS)) {
        throw new NotDirectoryException(real.toString());
      }
      return real;
    } catch (NoSuchFileException | NotDirectoryException missing) {
      throw Problem.invalid("delivery_folder_missing").field("folder");
    }
  }

  private static List<Found> newer(Path folder, Delivery delivery) throws IOException {
    var pattern = pattern(delivery.setting("pattern"));
    var taken = delivery.taken() == null ? "" : delivery.taken();
    var found = new ArrayList<Found>();
    try (var files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        var facts =
            Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        var name = file.getFileName();
        if (facts.isRegularFile() && name != null && pattern.matches(name)) {
          var mark = "%016d/%s".formatted(facts.lastModifiedTime().toMillis(), name);
          if (mark.compareTo(taken) > 0) {
            found.add(new Found(file, mark));
          }
        }
      }
    }
    found.sort(Comparator.comparing(Found::mark));
    return found;
  }

  static java.nio.file.PathMatcher pattern(String wanted) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + (wanted.isEmpty() ? "*" : wanted));
    } catch (PatternSyntaxException wrong) {
      throw Problem.invalid("delivery_pattern_invalid").field("pattern");
    }
  }
}
