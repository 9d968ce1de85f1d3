package org.candorcrm.records.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file seems to be, from its first rows: shown to people before anything is imported.
 *
 * @param encoding name of the character set; null for workbooks
 * @param delimiter between cells; null where there is none
 * @param header whether the first row names the columns
 * @param refusedRows whether this is a file of refused rows that Candor wrote
 * @param sheet the sheet that is read
 * @param sheets all sheets of a workbook
 * @param sampled number of rows that were looked at
 */
public record Guess(
    Format format,
    @Nullable String encoding,
    @Nullable String delimiter,
    @Nullable String quote,
    boolean header,
    boolean refusedRows,
    @Nullable String sheet,
    List<String> sheets,
    int sampled,
    List<ColumnGuess> columns) {

  public Guess {
    sheets = List.copyOf(sheets);
    columns = List.copyOf(columns);
  }

  /** Of a text that has one form only: neither delimiter nor quotes, and always names. */
  static Guess ofText(Format format, Encoding encoding, List<ColumnGuess> columns, int sampled) {
    var charset = encoding.charset().name();
    return new Guess(format, charset, null, null, true, false, null, List.of(), sampled, columns);
  }
}
