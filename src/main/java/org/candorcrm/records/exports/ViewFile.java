package org.candorcrm.records.exports;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.candorcrm.records.formats.Format;
import org.candorcrm.records.formats.TableWriter;
import org.candorcrm.records.query.Row;
import org.candorcrm.records.query.Selection;
import tools.jackson.databind.json.JsonMapper;

/** Writes the records of a view in the form of a format. */
sealed interface ViewFile extends Closeable {

  void write(Row row) throws IOException;

  static ViewFile open(Format format, OutputStream out, Selection selection, JsonMapper json)
      throws IOException {
    if (format == Format.JSON_LINES) {
      return new Lines(new BufferedOutputStream(out, 1 << 16), json);
    }
    var columns = new ViewColumns(selection, format == Format.XLSX);
    return new Cells(TableWriter.open(format, out, columns.names()), columns);
  }

  /** Each record as the API answers it, one a line. */
  record Lines(OutputStream out, JsonMapper json) implements ViewFile {
    @Override
    public void write(Row row) throws IOException {
      out.write(json.writeValueAsBytes(row));
      out.write('\n');
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }

  /** Each record as a row of cells. */
  record Cells(TableWriter table, ViewColumns columns) implements ViewFile {
    @Override
    public void write(Row row) throws IOException {
      table.write(columns.cells(row));
    }

    @Override
    public void close() throws IOException {
      table.close();
    }
  }
}
