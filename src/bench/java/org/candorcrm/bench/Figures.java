package org.candorcrm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures of one run, printed as they come and compared with those of the last release. */
final class Figures {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path LAST = Path.of("docs", "benchmarks", "last-release.json");

  private final List<Figure> all = new ArrayList<>();
  private final @Nullable JsonNode last;

  Figures() throws IOException {
    last = Files.exists(LAST) ? JSON.readTree(Files.readString(LAST)) : null;
  }

  void add(Figure figure) {
    all.add(figure);
    System.out.println(figure.line() + compared(figure));
  }

  private String compared(Figure figure) {
    var before = last == null ? null : last.get(figure.name());
    if (before == null || before.path("per_second").doubleValue() == 0) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "   (%.2fx of the last release)",
        figure.perSecond() / before.path("per_second").doubleValue());
  }

  /** Writes what was measured, in the form that the last release's figures are kept in. */
  void save(Path file) throws IOException {
    var values = new LinkedHashMap<String, Object>();
    for (var figure : all) {
      values.put(
          figure.name(),
          Map.of(
              "per_second", rounded(figure.perSecond()),
              "p50_ms", rounded(figure.p50()),
              "p99_ms", rounded(figure.p99())));
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(values));
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
