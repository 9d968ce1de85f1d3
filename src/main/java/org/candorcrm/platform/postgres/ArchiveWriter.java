package org.candorcrm.platform.postgres;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** A tar.gz that notes the checksum of each file, and ends with the list of them. */
final class ArchiveWriter implements AutoCloseable {

  private static final int CHUNK = 128 * 1024;

  private final TarArchiveOutputStream tar;
  private final Map<String, String> sums = new TreeMap<>();
  private final byte[] chunk = new byte[CHUNK];

  ArchiveWriter(OutputStream out) throws IOException {
    var fast = new GzipParameters();
    fast.setCompressionLevel(Deflater.BEST_SPEED);
    tar =
        new TarArchiveOutputStream(
            new GzipCompressorOutputStream(new BufferedOutputStream(out), fast));
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
  }

  void directory(String name) throws IOException {
    tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
    tar.closeArchiveEntry();
  }

  /** Takes a file that may change meanwhile: as many bytes as it had at first. */
  void file(String name, Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      entry(name, in, Files.size(path));
    } catch (NoSuchFileException droppedMeanwhile) {
      // The write-ahead log in the backup knows that it was dropped.
    }
  }

  void text(String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    entry(name, new java.io.ByteArrayInputStream(bytes), bytes.length);
  }

  /** Without this last entry, a backup is known to be cut off. */
  void finish() throws IOException {
    text(Manifest.NAME, new Manifest(sums).text());
    tar.finish();
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private void entry(String name, InputStream in, long size) throws IOException {
    var entry = new TarArchiveEntry(name);
    entry.setSize(size);
    tar.putArchiveEntry(entry);
    MessageDigest digest = digest();
    for (long left = size; left > 0; ) {
      int read = in.readNBytes(chunk, 0, (int) Math.min(CHUNK, left));
      if (read == 0) {
        // Cut short meanwhile: recovery cuts it again, so that zeros stand in for the rest.
        java.util.Arrays.fill(chunk, (byte) 0);
        read = (int) Math.min(CHUNK, left);
      }
      tar.write(chunk, 0, read);
      digest.update(chunk, 0, read);
      left -= read;
    }
    tar.closeArchiveEntry();
    sums.put(name, HexFormat.of().formatHex(digest.digest()));
  }
}
