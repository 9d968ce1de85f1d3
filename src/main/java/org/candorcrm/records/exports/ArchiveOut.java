package org.candorcrm.records.exports;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.candorcrm.platform.Problem;

/** Where an archive goes: one zip file, or a folder with the same files in it. */
sealed interface ArchiveOut extends Closeable {

  /** Begins a file; it must be closed before the next one. */
  OutputStream file(String name) throws IOException;

  /**
   * @throws Problem {@code archive_exists}
   */
  static ArchiveOut open(Path path) throws IOException {
    boolean zip = String.valueOf(path.getFileName()).endsWith(".zip");
    if (zip ? Files.exists(path) : !emptyOrAbsent(path)) {
      throw Problem.of(Problem.Status.CONFLICT, "archive_exists").with("path", path.toString());
    }
    if (!zip) {
      return new Folder(Files.createDirectories(path));
    }
    var out = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW);
    return new Zip(new ZipOutputStream(new BufferedOutputStream(out, 1 << 16)));
  }

  private static boolean emptyOrAbsent(Path path) throws IOException {
    if (!Files.exists(path)) {
      return true;
    }
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (var inside = Files.list(path)) {
      return inside.findAny().isEmpty();
    }
  }

  /** One zip file. */
  record Zip(ZipOutputStream zip) implements ArchiveOut {
    @Override
    public OutputStream file(String name) throws IOException {
      zip.putNextEntry(new ZipEntry(name));
      return new FilterOutputStream(zip) {
        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
          zip.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
          zip.closeEntry();
        }
      };
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }

  /** A folder. */
  record Folder(Path folder) implements ArchiveOut {
    @Override
    public OutputStream file(String name) throws IOException {
      var path = folder.resolve(name);
      var parent = path.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      return new BufferedOutputStream(
          Files.newOutputStream(path, StandardOpenOption.CREATE_NEW), 1 << 16);
    }

    @Override
    public void close() {}
  }
}
