package org.candorcrm.records.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.candorcrm.platform.Problem;

/** Opens files of rows, whatever their format. */
public final class Tables {

  private static final int SAMPLE = 1 << 18;
  private static final int HEAD = 1 << 12;

  private Tables() {}

  /**
   * Opens a file for reading, after a look at its first rows.
   *
   * @param name as the person who gave the file knows it; its ending helps to recognise the format
   * @throws Problem with {@code file_empty}, {@code file_format_unknown}, {@code
   *     file_is_old_workbook}, {@code file_is_json_array}, {@code file_without_rows}, {@code
   *     file_unpacks_too_large}, {@code file_sheet_unknown} or {@code file_unreadable}
   */
  public static Table open(Path path, String name, Hints hints) {
    return open(path, name, hints, () -> {});
  }

  public static Table open(Path path) {
    return open(path, String.valueOf(path.getFileName()), Hints.NONE);
  }

  /** Keeps what the stream gives in a file of its own until the table is closed. */
  public static Table open(InputStream in, String name, Hints hints) {
    try {
      var kept = Files.createTempFile("candor-import-", ".tmp");
      try {
        Files.copy(in, kept, StandardCopyOption.REPLACE_EXISTING);
        return open(kept, name, hints, () -> delete(kept));
      } catch (IOException | RuntimeException e) {
        delete(kept);
        throw e;
      }
    } catch (IOException e) {
      throw Refusals.unreadable(e);
    }
  }

  private static Table open(Path path, String name, Hints hints, Runnable afterClose) {
    try {
      var file = file(path, name, hints);
      try {
        return new Table(file, hints, afterClose);
      } catch (IOException | RuntimeException e) {
        file.close();
        throw e;
      }
    } catch (IOException e) {
      throw Refusals.unreadable(e);
    }
  }

  private static RowFile file(Path path, String name, Hints hints) throws IOException {
    byte[] head;
    try (var in = Files.newInputStream(path)) {
      head = in.readNBytes(HEAD);
    }
    FormatGuess.refuseForeign(head);
    if (FormatGuess.isPacked(head) || hints.format() == Format.XLSX) {
      return SheetFile.open(path, hints);
    }
    var encoding = Encoding.of(path, hints.charset());
    var sample = sample(path, encoding);
    var format = hints.format() == null ? FormatGuess.of(sample, name) : hints.format();
    return switch (format) {
      case CSV, TSV -> {
        var known = hints.withFormat(format);
        yield DelimitedFile.open(path, encoding, TextShape.of(sample, known), known);
      }
      case JSON_LINES -> JsonLinesFile.open(path, encoding, hints.limits());
      case VCARD -> new CardFile(path, encoding, hints.limits());
      case XLSX -> SheetFile.open(path, hints);
    };
  }

  private static String sample(Path path, Encoding encoding) throws IOException {
    try (var in = encoding.open(Files.newInputStream(path))) {
      var chars = new char[SAMPLE];
      int length = 0;
      int read;
      while (length < SAMPLE && (read = in.read(chars, length, SAMPLE - length)) > 0) {
        length += read;
      }
      return new String(chars, 0, length);
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      path.toFile().deleteOnExit();
    }
  }
}
