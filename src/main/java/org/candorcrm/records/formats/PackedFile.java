package org.candorcrm.records.formats;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A packed file that is not trusted: what it unpacks to is counted while it is read. */
final class PackedFile implements Closeable {

  /** Deflate cannot do more than 1032; honest sheets stay far below this. */
  private static final int LARGEST_RATIO = 400;

  private static final long SMALL = 1 << 22;
  private static final int MOST_ENTRIES = 20_000;

  /** Bytes without a tag: far more than a cell may hold, far less than memory. */
  private static final int LONGEST_RUN = 1 << 24;

  private final ZipFile zip;
  private final Limits limits;

  PackedFile(Path path, Limits limits) throws IOException {
    this.zip = new ZipFile(path.toFile());
    this.limits = limits;
    if (zip.size() > MOST_ENTRIES) {
      zip.close();
      throw Refusals.file("file_unpacks_too_large");
    }
  }

  /** The part of this name, or null where there is none. */
  @Nullable InputStream open(String name) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      entry = zip.stream().filter(e -> e.getName().equalsIgnoreCase(name)).findFirst().orElse(null);
    }
    return entry == null ? null : new Counted(zip.getInputStream(entry), entry);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private final class Counted extends FilterInputStream {

    private final long most;
    private long count;
    private long run;

    Counted(InputStream in, ZipEntry entry) {
      super(in);
      long packed = Math.max(entry.getCompressedSize(), 1);
      this.most = Math.min(limits.unpacked(), Math.max(SMALL, packed * LARGEST_RATIO));
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      for (int i = offset; i < offset + read; i++) {
        run = into[i] == '<' ? 0 : run + 1;
        if (run > LONGEST_RUN) {
          throw Refusals.file("file_unpacks_too_large");
        }
      }
      count += Math.max(read, 0);
      if (count > most) {
        throw Refusals.file("file_unpacks_too_large");
      }
      return read;
    }
  }
}
