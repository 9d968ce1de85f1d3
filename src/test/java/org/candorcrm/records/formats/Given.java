package org.candorcrm.records.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables read from texts and bytes, for tests. */
final class Given {

  /** All that a table gave. */
  record Read(List<String> header, List<Row> rows, List<RefusedRow> refused, Guess guess) {

    List<List<@Nullable String>> texts() {
      return rows.stream().map(Row::texts).toList();
    }

    List<String> reasons() {
      return refused.stream().map(row -> row.number() + " " + row.reason().code()).toList();
    }
  }

  private Given() {}

  static Read csv(String text) {
    return read(text, "test.csv", Hints.NONE);
  }

  static Read read(String text, String name, Hints hints) {
    return read(text.getBytes(StandardCharsets.UTF_8), name, hints);
  }

  static Read read(byte[] bytes, String name, Hints hints) {
    var refused = new ArrayList<RefusedRow>();
    var rows = new ArrayList<Row>();
    try (var table =
        Tables.open(new ByteArrayInputStream(bytes), name, hints).onRefused(refused::add)) {
      table.forEach(rows::add);
      return new Read(table.header(), rows, refused, table.guess());
    }
  }

  static byte[] written(
      Format format, List<String> columns, List<? extends List<? extends @Nullable Object>> rows)
      throws IOException {
    var out = new ByteArrayOutputStream();
    try (var writer = TableWriter.open(format, out, columns)) {
      for (var row : rows) {
        writer.write(row);
      }
    }
    return out.toByteArray();
  }
}
