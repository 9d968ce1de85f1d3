package org.candorcrm.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One kept-alive HTTP/1.1 connection to the server under test, on loopback. So small that the load
 * generator, which shares the machine with the server, takes little from it.
 */
final class Wire implements AutoCloseable {

  record Answer(int status, byte[] body, @Nullable String etag) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  private final int port;
  private final String key;
  private Socket socket;
  private InputStream in;
  private OutputStream out;
  private boolean lastOne;

  Wire(int port, String key) throws IOException {
    this.port = port;
    this.key = key;
    socket = connected(port);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    out = socket.getOutputStream();
  }

  private static Socket connected(int port) throws IOException {
    var socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.connect(new InetSocketAddress("127.0.0.1", port), 2_000);
    socket.setSoTimeout(120_000);
    return socket;
  }

  /** The server said that it would close this connection after its last answer. */
  private void reconnect() throws IOException {
    socket.close();
    socket = connected(port);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    out = socket.getOutputStream();
    lastOne = false;
  }

  Answer get(String path) throws IOException {
    return send("GET", path, null, "");
  }

  Answer post(String path, String json) throws IOException {
    return send("POST", path, json.getBytes(StandardCharsets.UTF_8), "");
  }

  Answer patch(String path, String json, String etag) throws IOException {
    return send("PATCH", path, json.getBytes(StandardCharsets.UTF_8), "If-Match: " + etag + "\r\n");
  }

  private Answer send(String method, String path, byte @Nullable [] body, String headers)
      throws IOException {
    if (lastOne) {
      reconnect();
    }
    var head =
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: Bearer "
            + key
            + "\r\n"
            + headers
            + (body == null
                ? "\r\n"
                : "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n");
    var request = new ByteArrayOutputStream(head.length() + (body == null ? 0 : body.length));
    request.write(head.getBytes(StandardCharsets.ISO_8859_1));
    if (body != null) {
      request.write(body);
    }
    request.writeTo(out);
    out.flush();
    return read();
  }

  private Answer read() throws IOException {
    int status = Integer.parseInt(line().split(" ")[1]);
    long length = -1;
    boolean chunked = false;
    String etag = null;
    for (var header = line(); !header.isEmpty(); header = line()) {
      int colon = header.indexOf(':');
      var name = header.substring(0, colon).toLowerCase(Locale.ROOT);
      var value = header.substring(colon + 1).strip();
      switch (name) {
        case "content-length" -> length = Long.parseLong(value);
        case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
        case "etag" -> etag = value;
        case "connection" -> lastOne = value.equalsIgnoreCase("close");
        default -> {}
      }
    }
    if (chunked) {
      return new Answer(status, chunks(), etag);
    }
    return new Answer(status, length > 0 ? in.readNBytes((int) length) : new byte[0], etag);
  }

  private byte[] chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    while (true) {
      int size = Integer.parseInt(line().split(";")[0].strip(), 16);
      if (size == 0) {
        line();
        return body.toByteArray();
      }
      body.write(in.readNBytes(size));
      line();
    }
  }

  private String line() throws IOException {
    var text = new StringBuilder(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the server closed the connection");
      }
      if (c != '\r') {
        text.append((char) c);
      }
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
