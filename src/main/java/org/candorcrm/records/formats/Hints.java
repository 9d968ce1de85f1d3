package org.candorcrm.records.formats;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What the caller knows of a file better than a guess; null: guess.
 *
 * @param header whether the first row names the columns
 * @param sheet name of the sheet of a workbook
 * @param apostrophes whether an apostrophe before {@code = + - @} is the spreadsheets' mark for a
 *     text (see {@link Defusing}) and does not belong to the value
 * @param after number of the row after which reading starts again; 0: from the beginning
 */
public record Hints(
    @Nullable Format format,
    @Nullable Charset charset,
    @Nullable Character delimiter,
    @Nullable Character quote,
    @Nullable Boolean header,
    @Nullable String sheet,
    boolean apostrophes,
    long after,
    Limits limits) {

  public static final Hints NONE =
      new Hints(null, null, null, null, null, null, true, 0, Limits.DEFAULT);

  public Hints withFormat(@Nullable Format known) {
    return new Hints(known, charset, delimiter, quote, header, sheet, apostrophes, after, limits);
  }

  public Hints withCharset(@Nullable Charset known) {
    return new Hints(format, known, delimiter, quote, header, sheet, apostrophes, after, limits);
  }

  public Hints withDelimiter(@Nullable Character known) {
    return new Hints(format, charset, known, quote, header, sheet, apostrophes, after, limits);
  }

  public Hints withQuote(@Nullable Character known) {
    return new Hints(format, charset, delimiter, known, header, sheet, apostrophes, after, limits);
  }

  public Hints withHeader(@Nullable Boolean known) {
    return new Hints(format, charset, delimiter, quote, known, sheet, apostrophes, after, limits);
  }

  public Hints withSheet(@Nullable String known) {
    return new Hints(format, charset, delimiter, quote, header, known, apostrophes, after, limits);
  }

  public Hints withApostrophes(boolean known) {
    return new Hints(format, charset, delimiter, quote, header, sheet, known, after, limits);
  }

  public Hints startingAfter(long row) {
    return new Hints(format, charset, delimiter, quote, header, sheet, apostrophes, row, limits);
  }

  public Hints within(Limits other) {
    return new Hints(format, charset, delimiter, quote, header, sheet, apostrophes, after, other);
  }
}
