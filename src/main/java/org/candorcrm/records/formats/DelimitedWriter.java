package org.candorcrm.records.formats;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV as spreadsheets read it best: UTF-8 with a byte order mark, line ends after RFC 4180,
 * formulas defused.
 */
final class DelimitedWriter implements TableWriter {

  private final Writer out;
  private final char delimiter;

  DelimitedWriter(OutputStream stream, char delimiter, List<String> columns) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    this.delimiter = delimiter;
    out.write('\ufeff');
    write(columns);
  }

  @Override
  public void write(List<? extends @Nullable Object> row) throws IOException {
    for (int i = 0; i < row.size(); i++) {
      if (i > 0) {
        out.write(delimiter);
      }
      var text = CellText.of(row.get(i));
      if (text != null) {
        write(Defusing.defuse(text));
      } else if (row.size() == 1) {
        // An empty line would be no row at all.
        out.write("\"\"");
      }
    }
    out.write("\r\n");
  }

  private void write(String text) throws IOException {
    if (!needsQuotes(text)) {
      out.write(text);
      return;
    }
    out.write('"');
    for (int from = 0; from < text.length(); ) {
      int quote = text.indexOf('"', from);
      if (quote < 0) {
        out.write(text, from, text.length() - from);
        break;
      }
      out.write(text, from, quote + 1 - from);
      out.write('"');
      from = quote + 1;
    }
    out.write('"');
  }

  private boolean needsQuotes(String text) {
    if (text.isEmpty() || text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ') {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == delimiter || c == '"' || c == '\n' || c == '\r' || c == ';' || c == '\t') {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
