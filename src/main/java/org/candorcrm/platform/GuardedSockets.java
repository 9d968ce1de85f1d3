package org.candorcrm.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** Guarded sockets for libraries: the PostgreSQL driver makes this class by its name. */
public final class GuardedSockets extends SocketFactory {

  public static final String INSIDE = "inside";

  private final AddressGuard guard;

  public GuardedSockets(boolean insideAllowed) {
    this.guard = new AddressGuard(insideAllowed);
  }

  /**
   * @param allowed {@code inside} where the installation allows addresses of its own network
   */
  public GuardedSockets(String allowed) {
    this(allowed.equals(INSIDE));
  }

  @Override
  public Socket createSocket() {
    return guard.socket();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port), null, 0);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port), local, localPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port), null, 0);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port), local, localPort);
  }

  private Socket connected(InetSocketAddress to, @Nullable InetAddress local, int localPort)
      throws IOException {
    var socket = guard.socket();
    if (local != null) {
      socket.bind(new InetSocketAddress(local, localPort));
    }
    socket.connect(to);
    return socket;
  }
}
