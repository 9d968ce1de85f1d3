package org.candorcrm.identity.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where what was fetched lies until it is imported: beside the files that people upload, whose
 * nightly upkeep takes both away after a week.
 */
@Component
final class Landing {

  private static final int PORTION = 1 << 16;

  private final Path folder;
  private final long largest;

  Landing(
      @Value("${candor.home:./candor-data}") Path home,
      @Value("${candor.delivery-limit:268435456}") long largest) {
    this.folder = home.resolve("uploads");
    this.largest = largest;
  }

  Path fresh() throws IOException {
    Files.createDirectories(folder);
    return folder.resolve(Ids.next().toString());
  }

  /**
   * Keeps what comes, and answers by what it is known again.
   *
   * @throws Problem {@code delivery_too_large}
   */
  String keep(Path file, InputStream in) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      return copy(in, out);
    } catch (IOException | Problem e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private String copy(InputStream in, OutputStream out) throws IOException {
    var digest = digest();
    var buffer = new byte[PORTION];
    long left = largest;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      left -= read;
      if (left < 0) {
        throw Problem.of(Problem.Status.TOO_LARGE, "delivery_too_large").with("limit", largest);
      }
      digest.update(buffer, 0, read);
      out.write(buffer, 0, read);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
