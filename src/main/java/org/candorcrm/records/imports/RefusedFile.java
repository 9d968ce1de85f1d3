package org.candorcrm.records.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.formats.Hints;
import org.candorcrm.records.formats.RefusedRow;
import org.candorcrm.records.formats.RefusedRowsWriter;
import org.candorcrm.records.formats.Tables;
import org.jspecify.annotations.Nullable;

/**
 * The refused rows of an import with their reasons: whole as they stand in the original file, or as
 * texts, as they were kept, where that one is gone.
 */
final class RefusedFile {

  private static final int AT_ONCE = 1_000;

  private final ImportRecord kept;
  private final ImportTable table;
  private final RefusedRowsWriter writer;
  private final Deque<RefusedRow> ahead = new ArrayDeque<>();
  private long last;

  private RefusedFile(ImportRecord kept, ImportTable table, RefusedRowsWriter writer) {
    this.kept = kept;
    this.table = table;
    this.writer = writer;
  }

  /**
   * @throws Problem {@code file_gone} where nothing is known of the file any more
   */
  static void write(
      ImportRecord kept, Hints hints, ImportTable table, OutputStream out, Locale reader) {
    if (Files.exists(kept.file())) {
      fromFile(kept, hints, table, out, reader);
      return;
    }
    var form = kept.form();
    if (form == null) {
      throw Problem.of(Problem.Status.GONE, "file_gone");
    }
    asKept(kept, form, table, out, reader);
  }

  private static void asKept(
      ImportRecord kept, FileForm form, ImportTable table, OutputStream out, Locale reader) {
    try (var writer =
        RefusedRowsWriter.open(
            out,
            form.format(),
            form.delimiter(),
            form.header(),
            problem -> Refusal.sentence(problem, reader))) {
      var rows = table.refused(kept.id(), 0, AT_ONCE);
      while (!rows.isEmpty()) {
        rows.forEach(writer::write);
        rows = table.refused(kept.id(), rows.getLast().number(), AT_ONCE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fromFile(
      ImportRecord kept, Hints hints, ImportTable table, OutputStream out, Locale reader) {
    try (var file = Tables.open(kept.file(), kept.name(), hints);
        var writer =
            RefusedRowsWriter.open(out, file, problem -> Refusal.sentence(problem, reader))) {
      var refused = new RefusedFile(kept, table, writer);
      file.onRefused(writer::write);
      for (var row : file) {
        var why = refused.reason(row.number());
        if (why != null) {
          writer.write(RefusedRow.of(row, why));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable Problem reason(long number) {
    while (true) {
      if (ahead.isEmpty()) {
        ahead.addAll(table.refused(kept.id(), last, AT_ONCE));
      }
      var next = ahead.peek();
      if (next == null || next.number() > number) {
        return null;
      }
      ahead.remove();
      last = next.number();
      if (next.number() == number) {
        return next.reason();
      }
    }
  }
}
