package org.candorcrm.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/** The server's port: the same at every start unless somebody else has taken it. */
final class FreePort {

  /** From 32768 on, the kernel hands ports out to outgoing connections. */
  private static final int LOWEST = 20_000;

  private static final int HIGHEST = 32_000;

  private FreePort() {}

  static int remembered(Path file) throws IOException {
    if (Files.exists(file)) {
      int port = Integer.parseInt(Files.readString(file).trim());
      if (free(port)) {
        return port;
      }
    }
    int port = any();
    Files.writeString(file, Integer.toString(port));
    return port;
  }

  private static int any() {
    var random = new SecureRandom();
    for (int attempt = 0; attempt < 1_000; attempt++) {
      int port = random.nextInt(LOWEST, HIGHEST);
      if (free(port)) {
        return port;
      }
    }
    throw new PostgresUnavailable(
        "No free port between %d and %d for the database.".formatted(LOWEST, HIGHEST));
  }

  private static boolean free(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
