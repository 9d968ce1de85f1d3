package org.candorcrm.records.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A CSV or TSV file. */
record DelimitedFile(
    Path path,
    Encoding encoding,
    TextShape shape,
    boolean titled,
    boolean ofRefused,
    List<String> header,
    boolean apostrophes,
    Limits limits)
    implements RowFile {

  static DelimitedFile open(Path path, Encoding encoding, TextShape shape, Hints hints)
      throws IOException {
    var sample = new ArrayList<List<String>>();
    try (var scanner = scanner(path, encoding, shape, hints.limits())) {
      while (sample.size() <= Guessing.SAMPLED_ROWS && scanner.next()) {
        if (scanner.fault() == null || sample.isEmpty()) {
          sample.add(DelimitedRows.record(scanner));
        }
      }
    }
    if (sample.isEmpty()) {
      throw Refusals.file("file_without_rows");
    }
    var first = sample.getFirst();
    boolean ofRefused = RefusedColumns.begin(first);
    boolean titled =
        ofRefused
            || (hints.header() == null
                ? HeaderNames.isHeader(first, sample.subList(1, sample.size()))
                : hints.header());
    var own = ofRefused ? first.subList(2, first.size()) : first;
    var names =
        titled
            ? HeaderNames.named(own.stream().map(Defusing::undefuse).toList())
            : List.<String>of();
    return new DelimitedFile(
        path,
        encoding,
        shape,
        titled,
        ofRefused,
        titled ? names : HeaderNames.numbered(first.size()),
        hints.apostrophes() || ofRefused,
        hints.limits());
  }

  private static DelimitedScanner scanner(
      Path path, Encoding encoding, TextShape shape, Limits limits) throws IOException {
    var scanner =
        new DelimitedScanner(
            encoding.open(Files.newInputStream(path)), shape.delimiter(), shape.quote(), limits);
    for (int i = 0; i < shape.skippedLines(); i++) {
      scanner.next();
    }
    return scanner;
  }

  @Override
  public RowSource rows() throws IOException {
    var scanner = scanner(path, encoding, shape, limits);
    if (titled) {
      scanner.next();
    }
    return new DelimitedRows(scanner, header.size(), ofRefused ? 2 : 0, apostrophes);
  }

  @Override
  public Guess guess(List<ColumnGuess> columns, int sampled) {
    return new Guess(
        shape.delimiter() == '\t' ? Format.TSV : Format.CSV,
        encoding.charset().name(),
        String.valueOf(shape.delimiter()),
        String.valueOf(shape.quote()),
        titled,
        ofRefused,
        null,
        List.of(),
        sampled,
        columns);
  }

  @Override
  public boolean semicolons() {
    return shape.delimiter() == ';';
  }
}
