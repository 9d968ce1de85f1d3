package org.candorcrm.records.formats;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows to a stream, one after the other, keeping none of them. A cell is null or a {@code
 * CharSequence}, {@code Number}, {@code Boolean}, {@code LocalDate}, {@code Instant}, {@code
 * JsonNode}, or a record, map or list that becomes JSON. Closing completes the file and leaves the
 * stream open.
 */
public sealed interface TableWriter extends Closeable
    permits DelimitedWriter, JsonLinesWriter, SheetWriter {

  /**
   * @param columns names of the columns; every row has a cell for each
   * @throws IllegalArgumentException for a format that cannot be written (vCard)
   */
  static TableWriter open(Format format, OutputStream out, List<String> columns)
      throws IOException {
    return switch (format) {
      case CSV -> new DelimitedWriter(out, ',', columns);
      case TSV -> new DelimitedWriter(out, '\t', columns);
      case XLSX -> new SheetWriter(out, columns);
      case JSON_LINES -> new JsonLinesWriter(out, columns);
      case VCARD -> throw new IllegalArgumentException("Rows are not written as vCards");
    };
  }

  void write(List<? extends @Nullable Object> row) throws IOException;

  /** How many cells did not fit into the format and were cut, with a mark at the cut. */
  default long cut() {
    return 0;
  }
}
