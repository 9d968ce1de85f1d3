package org.candorcrm.records.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.candorcrm.records.formats.SheetBook.Sheet;
import org.jspecify.annotations.Nullable;

/** A workbook, of which one sheet is read, and those that {@link SheetWriter} made after it. */
record SheetFile(
    SheetBook book,
    List<Sheet> read,
    boolean titled,
    boolean ofRefused,
    List<String> header,
    Limits limits)
    implements RowFile {

  static SheetFile open(Path path, Hints hints) throws IOException {
    var book = SheetBook.open(path, hints.limits());
    try {
      return open(book, hints);
    } catch (IOException | RuntimeException e) {
      book.close();
      throw e;
    }
  }

  private static SheetFile open(SheetBook book, Hints hints) throws IOException {
    var chosen = chosen(book, hints.sheet());
    var sample = new ArrayList<List<String>>();
    int width = 0;
    try (var scanner = new SheetScanner(book, chosen, hints.limits())) {
      while (sample.size() <= Guessing.SAMPLED_ROWS && scanner.next()) {
        var cells = scanner.cells().stream().map(cell -> cell == null ? "" : cell).toList();
        sample.add(cells);
        width = Math.max(width, cells.size());
      }
    }
    if (sample.isEmpty()) {
      throw Refusals.file("file_without_rows");
    }
    var first = new ArrayList<>(sample.getFirst());
    while (first.size() < width) {
      first.add("");
    }
    boolean ofRefused = RefusedColumns.begin(first);
    boolean titled =
        ofRefused
            || (hints.header() == null
                ? HeaderNames.isHeader(sample.getFirst(), sample.subList(1, sample.size()))
                : hints.header());
    var own = ofRefused ? first.subList(2, first.size()) : first;
    return new SheetFile(
        book,
        continued(book, chosen),
        titled,
        ofRefused,
        titled ? HeaderNames.named(own) : HeaderNames.numbered(width),
        hints.limits());
  }

  private static Sheet chosen(SheetBook book, @Nullable String name) {
    for (var sheet : book.sheets()) {
      if (name == null ? !sheet.hidden() : sheet.name().equals(name)) {
        return sheet;
      }
    }
    if (name == null) {
      return book.sheets().getFirst();
    }
    throw Refusals.file("file_sheet_unknown")
        .with("sheet", name)
        .with("sheets", book.sheets().stream().map(Sheet::name).toList());
  }

  private static List<Sheet> continued(SheetBook book, Sheet first) {
    var read = new ArrayList<>(List.of(first));
    if (first.name().equals(SheetParts.NAME)) {
      for (var sheet : book.sheets()) {
        if (sheet.name().equals(SheetParts.NAME + " " + (read.size() + 1))) {
          read.add(sheet);
        }
      }
    }
    return List.copyOf(read);
  }

  @Override
  public RowSource rows() {
    return new SheetRows(this);
  }

  @Override
  public Guess guess(List<ColumnGuess> columns, int sampled) {
    return new Guess(
        Format.XLSX,
        null,
        null,
        null,
        titled,
        ofRefused,
        read.getFirst().name(),
        book.sheets().stream().map(Sheet::name).toList(),
        sampled,
        columns);
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
