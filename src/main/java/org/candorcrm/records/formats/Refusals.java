package org.candorcrm.records.formats;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.candorcrm.platform.Problem;

/** The reasons for which a row or a whole file cannot be read. */
final class Refusals {

  /** How much of a broken row is shown and kept. */
  static final int SHOWN = 10_000;

  /** Made once: a hostile file has one in every line, and a stack trace costs more than a line. */
  private static final Problem QUOTE = Problem.invalid("row_quote_broken");

  private static final Problem ENCODING = Problem.invalid("row_encoding_broken");
  private static final Problem NUL = Problem.invalid("row_has_nul");

  private Refusals() {}

  static Problem quote() {
    return QUOTE;
  }

  static Problem encoding() {
    return ENCODING;
  }

  static Problem nul() {
    return NUL;
  }

  static Problem cellTooLong(int longest) {
    return Problem.invalid("row_cell_too_long").with("longest", longest);
  }

  static Problem rowTooLong(int longest) {
    return Problem.invalid("row_too_long").with("longest", longest);
  }

  static Problem columns(int found, int expected) {
    return Problem.invalid(found < expected ? "row_too_few_columns" : "row_too_many_columns")
        .with("found", found)
        .with("expected", expected);
  }

  static Problem json(String why) {
    return Problem.invalid("row_json_broken").with("why", why);
  }

  static Problem card(String why) {
    return Problem.invalid("row_card_broken").with("why", why);
  }

  static Problem file(String code) {
    return Problem.of(Problem.Status.UNPROCESSABLE, code);
  }

  static Problem unreadable(String why) {
    return file("file_unreadable").with("why", why);
  }

  /** What the system says of a file names the place where it lies, which is nobody's business. */
  static Problem unreadable(IOException failure) {
    if (failure instanceof NoSuchFileException || failure instanceof FileNotFoundException) {
      return Problem.of(Problem.Status.GONE, "file_gone");
    }
    return unreadable(
        failure instanceof FileSystemException
            ? failure.getClass().getSimpleName()
            : String.valueOf(failure.getMessage()));
  }

  static String shown(CharSequence raw) {
    return raw.length() <= SHOWN ? raw.toString() : raw.subSequence(0, SHOWN) + "\u2026";
  }
}
