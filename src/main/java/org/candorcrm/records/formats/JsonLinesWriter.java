package org.candorcrm.records.formats;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one JSON object a line, with every column, empty ones as null. */
final class JsonLinesWriter implements TableWriter {

  private final OutputStream out;
  private final List<String> columns;

  JsonLinesWriter(OutputStream stream, List<String> columns) {
    this.out = new BufferedOutputStream(stream, 1 << 16);
    this.columns = List.copyOf(columns);
  }

  @Override
  public void write(List<? extends @Nullable Object> row) throws IOException {
    var object = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < columns.size(); i++) {
      object.put(columns.get(i), row.get(i));
    }
    out.write(Json.MAPPER.writeValueAsBytes(object));
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
