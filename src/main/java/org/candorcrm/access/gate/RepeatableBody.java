package org.candorcrm.access.gate;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body was read to its end before anything begins: a slow sender must not hold a
 * transaction open. What is long waits in a file.
 */
final class RepeatableBody extends HttpServletRequestWrapper implements AutoCloseable {

  private static final int SHORT = 1 << 20;

  private final byte[] start;
  private final @Nullable Path rest;
  private final String described;

  private RepeatableBody(
      HttpServletRequest request, byte[] start, @Nullable Path rest, String described) {
    super(request);
    this.start = start;
    this.rest = rest;
    this.described = described;
  }

  static RepeatableBody read(HttpServletRequest request) throws IOException {
    var digest = sha256();
    var in = new DigestInputStream(request.getInputStream(), digest);
    var start = in.readNBytes(SHORT);
    Path rest = null;
    if (start.length == SHORT) {
      rest = Files.createTempFile("candor", ".body");
      try (var out = Files.newOutputStream(rest)) {
        in.transferTo(out);
      } catch (IOException | RuntimeException broken) {
        Files.delete(rest);
        throw broken;
      }
    }
    var query = request.getQueryString();
    var described =
        "POST %s?%s %s"
            .formatted(
                request.getRequestURI(),
                query == null ? "" : query,
                HexFormat.of().formatHex(digest.digest()));
    return new RepeatableBody(request, start, rest, described);
  }

  /** Address and body, to tell a repetition from a mistake. */
  String described() {
    return described;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    InputStream first = new ByteArrayInputStream(start);
    return new Whole(
        rest == null ? first : new java.io.SequenceInputStream(first, Files.newInputStream(rest)));
  }

  @Override
  public void close() throws IOException {
    if (rest != null) {
      Files.deleteIfExists(rest);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static final class Whole extends ServletInputStream {
    private final InputStream in;
    private boolean finished;

    Whole(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      finished |= read < 0;
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = in.read(into, offset, length);
      finished |= read < 0;
      return read;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }

    @Override
    public boolean isFinished() {
      return finished;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("read it as it comes");
    }
  }
}
