package org.candorcrm.records.formats;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Gives one line after the other, and null at the end. */
interface RowSource extends Closeable {

  @Nullable Line next() throws IOException;
}
