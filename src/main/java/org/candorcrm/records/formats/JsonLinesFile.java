package org.candorcrm.records.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/** A file with one JSON object a line. Its columns are the keys of all objects. */
record JsonLinesFile(Path path, Encoding encoding, List<String> header, Limits limits)
    implements RowFile {

  /** Reads the whole file once for its keys, so that a rare one is a column too. */
  static JsonLinesFile open(Path path, Encoding encoding, Limits limits) throws IOException {
    var keys = new LinkedHashSet<String>();
    try (var lines = lines(path, encoding, limits)) {
      while (lines.next() && keys.size() <= limits.columns()) {
        if (!lines.tooLong() && !lines.isBlank()) {
          addKeys(lines.text().toString(), keys);
        }
      }
    }
    var header = new ArrayList<>(keys);
    if (RefusedColumns.begin(header)) {
      header.removeAll(RefusedColumns.JSON);
    }
    if (header.isEmpty()) {
      throw Refusals.file("file_without_rows");
    }
    var columns = header.subList(0, Math.min(header.size(), limits.columns()));
    return new JsonLinesFile(path, encoding, List.copyOf(columns), limits);
  }

  private static void addKeys(String line, Set<String> keys) {
    try (var parser = Json.FACTORY.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return;
      }
      for (var name = parser.nextName(); name != null; name = parser.nextName()) {
        keys.add(name);
        parser.nextToken();
        parser.skipChildren();
      }
    } catch (JacksonException e) {
      // The same line is refused with its reason when rows are read.
      return;
    }
  }

  private static Lines lines(Path path, Encoding encoding, Limits limits) throws IOException {
    return new Lines(encoding.open(Files.newInputStream(path)), limits.row());
  }

  @Override
  public RowSource rows() throws IOException {
    return new JsonLineRows(lines(path, encoding, limits), header, limits);
  }

  @Override
  public Guess guess(List<ColumnGuess> columns, int sampled) {
    return Guess.ofText(Format.JSON_LINES, encoding, columns, sampled);
  }
}
