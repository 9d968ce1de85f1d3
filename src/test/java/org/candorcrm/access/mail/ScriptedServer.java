package org.candorcrm.access.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers what it is told to, one line for each that it hears. */
final class ScriptedServer implements AutoCloseable {

  static final String HANG_UP = "";

  private final ServerSocket socket;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  ScriptedServer(String... answers) throws IOException {
    socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(() -> answer(answers));
  }

  List<String> heard() {
    return heard;
  }

  int port() {
    return socket.getLocalPort();
  }

  private void answer(String... answers) {
    try (var peer = socket.accept();
        var in =
            new BufferedReader(
                new InputStreamReader(peer.getInputStream(), StandardCharsets.UTF_8))) {
      var out = peer.getOutputStream();
      out.write("220 here\r\n".getBytes(StandardCharsets.UTF_8));
      boolean taking = false;
      for (var answer : answers) {
        String line;
        do {
          line = in.readLine();
          heard.add(String.valueOf(line));
        } while (taking && line != null && !line.equals("."));
        if (answer.equals(HANG_UP)) {
          return;
        }
        taking = answer.startsWith("354");
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException gone) {
      heard.add("gone");
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
