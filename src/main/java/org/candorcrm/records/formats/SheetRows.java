package org.candorcrm.records.formats;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a workbook's sheet, and of the sheets that continue it. */
final class SheetRows implements RowSource {

  private final SheetFile file;
  private @Nullable SheetScanner scanner;
  private int opened;
  private long number;

  SheetRows(SheetFile file) {
    this.file = file;
  }

  @Override
  public @Nullable Line next() throws IOException {
    while (true) {
      var open = scanner == null ? openNext() : scanner;
      if (open == null) {
        return null;
      }
      scanner = open;
      if (open.next()) {
        number++;
        return line(open);
      }
      open.close();
      scanner = null;
    }
  }

  private @Nullable SheetScanner openNext() throws IOException {
    if (opened == file.read().size()) {
      return null;
    }
    var next = new SheetScanner(file.book(), file.read().get(opened++), file.limits());
    if (file.titled()) {
      next.next();
    }
    return next;
  }

  private Line line(SheetScanner open) {
    var cells = open.cells();
    int skipped = file.ofRefused() ? 2 : 0;
    var own = cells.subList(Math.min(skipped, cells.size()), cells.size());
    var fault = open.fault();
    if (fault == null && own.size() > file.header().size()) {
      fault = Refusals.columns(own.size(), file.header().size());
    }
    if (fault != null) {
      return new RefusedRow(number, open.line(), fault, own);
    }
    return new Row(number, open.line(), texts(own), null);
  }

  private @Nullable String[] texts(List<@Nullable String> cells) {
    var texts = new @Nullable String[file.header().size()];
    for (int i = 0; i < cells.size(); i++) {
      texts[i] = cells.get(i);
    }
    return texts;
  }

  @Override
  public void close() throws IOException {
    if (scanner != null) {
      scanner.close();
    }
  }
}
