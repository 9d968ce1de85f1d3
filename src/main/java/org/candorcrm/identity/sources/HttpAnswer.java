package org.candorcrm.identity.sources;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.candorcrm.platform.AddressGuard;
import org.jspecify.annotations.Nullable;

/**
 * One request over a socket of our own (RFC 9112), because the address that was looked at must be
 * the one that is connected to; the JDK's client looks names up by itself.
 */
final class HttpAnswer implements AutoCloseable {

  private static final int CONNECT_MILLIS = 10_000;
  private static final int READ_MILLIS = 30_000;
  private static final Duration IN_ALL = Duration.ofMinutes(5);
  private static final int LONGEST_HEAD = 64 * 1024;

  private final Socket socket;
  private final int status;
  private final Map<String, String> headers;
  private final InputStream body;

  private HttpAnswer(Socket socket, int status, Map<String, String> headers, InputStream body) {
    this.socket = socket;
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  static HttpAnswer to(URI uri, @Nullable String credentials, AddressGuard guard)
      throws IOException {
    var headers =
        credentials == null ? Map.<String, String>of() : Map.of("Authorization", credentials);
    return to(uri, "GET", headers, new byte[0], guard);
  }

  /** The answer to a message. */
  static HttpAnswer post(URI uri, Map<String, String> headers, byte[] body, AddressGuard guard)
      throws IOException {
    return to(uri, "POST", headers, body, guard);
  }

  private static HttpAnswer to(
      URI uri, String method, Map<String, String> headers, byte[] body, AddressGuard guard)
      throws IOException {
    boolean safe = "https".equalsIgnoreCase(uri.getScheme());
    int port = uri.getPort() > 0 ? uri.getPort() : safe ? 443 : 80;
    var host = uri.getHost().replaceAll("^\\[|]$", "");
    var socket = guard.socket();
    try {
      socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
      socket.setSoTimeout(READ_MILLIS);
      var talking = safe ? secured(socket, host, port) : socket;
      var head = request(uri, method, headers, body.length);
      talking.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      talking.getOutputStream().write(body);
      talking.getOutputStream().flush();
      var in = new BufferedInputStream(new Hurried(talking.getInputStream()));
      return read(talking, in);
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  private static Socket secured(Socket plain, String host, int port) throws IOException {
    var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    var secured = (SSLSocket) factory.createSocket(plain, host, port, true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  private static String request(URI uri, String method, Map<String, String> headers, int length) {
    var more = new StringBuilder();
    headers.forEach((name, value) -> more.append(name).append(": ").append(value).append("\r\n"));
    if (method.equals("POST")) {
      more.append("Content-Length: ").append(length).append("\r\n");
    }
    var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    var port = uri.getPort() > 0 ? ":" + uri.getPort() : "";
    return method
        + " "
        + path
        + query
        + " HTTP/1.1\r\n"
        + "Host: "
        + uri.getHost()
        + port
        + "\r\n"
        + "User-Agent: Candor\r\n"
        + "Accept: */*\r\n"
        + "Accept-Encoding: identity\r\n"
        + "Connection: close\r\n"
        + more
        + "\r\n";
  }

  private static HttpAnswer read(Socket socket, InputStream in) throws IOException {
    var head = new Head(in);
    var first = head.line().split(" ", 3);
    if (first.length < 2 || !first[0].startsWith("HTTP/1.") || !first[1].matches("\\d{3}")) {
      throw new IOException("no HTTP answer");
    }
    var headers = new HashMap<String, String>();
    for (var line = head.line(); !line.isEmpty(); line = head.line()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    var encoding = headers.getOrDefault("content-encoding", "identity");
    if (!encoding.equalsIgnoreCase("identity")) {
      throw new IOException("encoded as " + encoding);
    }
    return new HttpAnswer(socket, Integer.parseInt(first[1]), headers, body(in, headers));
  }

  private static InputStream body(InputStream in, Map<String, String> headers) throws IOException {
    if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
      return new Chunks(in);
    }
    var length = headers.get("content-length");
    if (length == null) {
      return in;
    }
    if (!length.matches("\\d{1,18}")) {
      throw new IOException("no length");
    }
    return new Measured(in, Long.parseLong(length));
  }

  int status() {
    return status;
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  InputStream body() {
    return body;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** Lines of the head, which is bounded. */
  private static final class Head {
    private final InputStream in;
    private int left = LONGEST_HEAD;

    Head(InputStream in) {
      this.in = in;
    }

    String line() throws IOException {
      var line = new StringBuilder();
      for (int one = in.read(); one != '\n'; one = in.read()) {
        if (one < 0 || --left < 0) {
          throw new IOException("the head does not end");
        }
        if (one != '\r') {
          line.append((char) one);
        }
      }
      return line.toString();
    }
  }

  /** Ends when the time for the whole answer is over, however steadily it trickles. */
  private static final class Hurried extends java.io.FilterInputStream {
    private final long end = System.nanoTime() + IN_ALL.toNanos();

    Hurried(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      check();
      return super.read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      check();
      return super.read(bytes, from, length);
    }

    private void check() throws SocketTimeoutException {
      if (System.nanoTime() > end) {
        throw new SocketTimeoutException("too slow in all");
      }
    }
  }

  /** Exactly so many bytes: fewer are an answer that broke off. */
  private static final class Measured extends InputStream {
    private final InputStream in;
    private long left;

    Measured(InputStream in, long length) {
      this.in = in;
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int read = in.read(bytes, from, (int) Math.min(length, left));
      if (read < 0) {
        throw new IOException("broke off");
      }
      left -= read;
      return read;
    }
  }

  /** A body in chunks, each with its length before it. */
  private static final class Chunks extends InputStream {
    private final InputStream in;
    private @Nullable Measured chunk;
    private boolean ended;

    Chunks(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      while (!ended) {
        if (chunk == null) {
          chunk = next();
        }
        int read = chunk.read(bytes, from, length);
        if (read >= 0) {
          return read;
        }
        new Head(in).line();
        chunk = null;
      }
      return -1;
    }

    private Measured next() throws IOException {
      var size = new Head(in).line().split(";", 2)[0].strip();
      if (!size.matches("[0-9a-fA-F]{1,15}")) {
        throw new IOException("no size of a chunk");
      }
      long length = Long.parseLong(size, 16);
      ended = length == 0;
      return new Measured(in, length);
    }
  }
}
