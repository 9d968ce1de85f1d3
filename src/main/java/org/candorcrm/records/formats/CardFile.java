package org.candorcrm.records.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of vCards (versions 2.1, 3.0, 4.0). Its columns are the fields of a person. */
record CardFile(Path path, Encoding encoding, Limits limits) implements RowFile {

  @Override
  public List<String> header() {
    return CardFields.NAMES;
  }

  @Override
  public RowSource rows() throws IOException {
    var lines = new Lines(encoding.open(Files.newInputStream(path)), limits.cell());
    return new CardRows(new CardScanner(lines, limits), limits);
  }

  @Override
  public Guess guess(List<ColumnGuess> columns, int sampled) {
    return Guess.ofText(Format.VCARD, encoding, columns, sampled);
  }
}
