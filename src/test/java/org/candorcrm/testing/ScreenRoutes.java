package org.candorcrm.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Every address of the screens, read from where they are declared: a test that walks them all finds
 * a new one by itself.
 */
public final class ScreenRoutes {

  private static final Path DECLARED = Path.of("web/src/app/routes");
  private static final Pattern ROUTE =
      Pattern.compile(
          "(?:const (?<name>\\w+) = )?createRoute\\(\\{\\s*getParentRoute: \\(\\) => (?<parent>\\w+),"
              + "\\s*(?:path: '(?<path>[^']*)'|id: '\\w+')");

  private record Route(@Nullable String name, String parent, String path) {}

  private final Map<Path, List<Route>> byFile = new LinkedHashMap<>();

  private ScreenRoutes() {
    try (var files = Files.list(DECLARED)) {
      for (var file : files.filter(one -> one.toString().endsWith(".ts")).sorted().toList()) {
        byFile.put(file, routes(Files.readString(file)));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Addresses with their parameters still in them, such as {@code /$noun/$id}. */
  public static List<String> all() {
    var routes = new ScreenRoutes();
    var paths = new TreeSet<String>();
    routes.byFile.forEach((file, some) -> some.forEach(one -> paths.add(routes.path(file, one))));
    paths.remove("");
    return List.copyOf(paths);
  }

  private static List<Route> routes(String source) {
    var routes = new ArrayList<Route>();
    var found = ROUTE.matcher(source);
    while (found.find()) {
      var path = found.group("path");
      routes.add(new Route(found.group("name"), found.group("parent"), path == null ? "" : path));
    }
    return routes;
  }

  private String path(Path file, Route route) {
    var parent = parent(file, route.parent);
    var above = parent == null ? "" : path(parent.getKey(), parent.getValue());
    var own = route.path.equals("/") && !above.isEmpty() ? "" : route.path;
    return above + own;
  }

  /** Of the same file first; the frame of all screens adds nothing to an address. */
  private Map.@Nullable Entry<Path, Route> parent(Path file, String name) {
    for (var one : byFile.getOrDefault(file, List.of())) {
      if (name.equals(one.name)) {
        return Map.entry(file, one);
      }
    }
    for (var other : byFile.entrySet()) {
      for (var one : other.getValue()) {
        if (name.equals(one.name)) {
          return Map.entry(other.getKey(), one);
        }
      }
    }
    return null;
  }
}
