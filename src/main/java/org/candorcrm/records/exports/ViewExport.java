package org.candorcrm.records.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.candorcrm.records.formats.Format;

/**
 * A view as a file, complete before its first byte is sent: what goes wrong on the way is still a
 * problem document, and a slow reader keeps no query open. Closing removes it.
 *
 * @param withheld whether something is left out because it would measure a colleague
 */
public record ViewExport(Path file, Format format, String name, long rows, boolean withheld)
    implements AutoCloseable {

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
