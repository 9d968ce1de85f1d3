package org.candorcrm.records.exports;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.candorcrm.platform.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An archive that is read: a zip file or a folder. */
sealed interface ArchiveIn extends Closeable {

  InputStream file(String name) throws IOException;

  static ArchiveIn open(Path path) throws IOException {
    return Files.isDirectory(path) ? new Folder(path) : new Zip(new ZipFile(path.toFile()));
  }

  static boolean recognises(Path path, JsonMapper json) {
    if (!Files.isDirectory(path) && !Files.isRegularFile(path)) {
      return false;
    }
    try (var archive = open(path);
        var in = archive.file(Manifest.FILE)) {
      return json.readTree(in).path("format").asString("").equals(Manifest.FORMAT);
    } catch (IOException | JacksonException notOne) {
      return false;
    }
  }

  /**
   * @throws Problem {@code archive_damaged}, {@code archive_newer}
   */
  default Manifest manifest(JsonMapper json) throws IOException {
    try (var in = file(Manifest.FILE)) {
      var tree = json.readTree(in);
      if (tree.path("version").asInt(0) > Manifest.VERSION) {
        throw Problem.invalid("archive_newer").with("what", "format");
      }
      return json.treeToValue(tree, Manifest.class);
    } catch (FileNotFoundException | ZipException | JacksonException | NullPointerException e) {
      throw Problem.invalid("archive_damaged").with("file", Manifest.FILE);
    }
  }

  /** A zip file. */
  record Zip(ZipFile zip) implements ArchiveIn {
    @Override
    public InputStream file(String name) throws IOException {
      var entry = zip.getEntry(name);
      if (entry == null) {
        throw new FileNotFoundException(name);
      }
      return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }

  /** A folder; names that lead out of it are not there. */
  record Folder(Path folder) implements ArchiveIn {
    @Override
    public InputStream file(String name) throws IOException {
      var path = folder.resolve(name).normalize();
      if (!path.startsWith(folder.normalize()) || !Files.isRegularFile(path)) {
        throw new FileNotFoundException(name);
      }
      return Files.newInputStream(path);
    }

    @Override
    public void close() {}
  }
}
