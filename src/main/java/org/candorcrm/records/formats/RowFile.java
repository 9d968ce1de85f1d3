package org.candorcrm.records.formats;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A file whose columns are known and whose rows can be read, again and again from the start. */
interface RowFile extends Closeable {

  List<String> header();

  RowSource rows() throws IOException;

  /** What is known of the file, with what a sample tells of its columns. */
  Guess guess(List<ColumnGuess> columns, int sampled);

  /** Whether cells are divided by semicolons. */
  default boolean semicolons() {
    return false;
  }

  @Override
  default void close() throws IOException {}
}
