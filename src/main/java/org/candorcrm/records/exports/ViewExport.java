package org.candorcrm.records.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.candorcrm.records.formats.Format;

/**
 * A view as a file, complete before its first byte is sent: what goes wrong on the way is still a
 * problem document, and a slow reader keeps no query open. The file has no name: closing removes
 * it, and so does the end of the process, however it comes.
 *
 * @param withheld whether something is left out because it would measure a colleague
 */
public record ViewExport(
    FileChannel content, Format format, String name, long rows, boolean withheld)
    implements AutoCloseable {

  static FileChannel nameless() throws IOException {
    return FileChannel.open(
        Files.createTempFile("candor-export-", ".tmp"),
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** In bytes. */
  public long size() throws IOException {
    return content.size();
  }

  public void copyTo(OutputStream out) throws IOException {
    content.position(0);
    Channels.newInputStream(content).transferTo(out);
  }

  @Override
  public void close() {
    try {
      content.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
