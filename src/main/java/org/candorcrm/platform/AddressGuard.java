package org.candorcrm.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;

/**
 * Keeps what goes outside out of the network that the server stands in: no loopback, private,
 * link-local or otherwise special address is ever connected to, unless the installation allows it.
 * The address that is looked at is the one that the socket connects to, so that a name which
 * answers differently the second time gains nothing.
 */
public final class AddressGuard {

  private static final int BYTE = 0xff;

  private final boolean insideAllowed;

  public AddressGuard(boolean insideAllowed) {
    this.insideAllowed = insideAllowed;
  }

  /** Said of an address that must not be reached. */
  public static final class Forbidden extends IOException {
    Forbidden(String address) {
      super(address);
    }
  }

  public Socket socket() {
    return new Socket() {
      @Override
      public void connect(SocketAddress endpoint) throws IOException {
        connect(endpoint, 0);
      }

      @Override
      public void connect(SocketAddress endpoint, int timeout) throws IOException {
        check(endpoint);
        super.connect(endpoint, timeout);
      }
    };
  }

  private void check(SocketAddress endpoint) throws IOException {
    if (!(endpoint instanceof InetSocketAddress place) || place.isUnresolved()) {
      throw new java.net.UnknownHostException(String.valueOf(endpoint));
    }
    if (!insideAllowed && isInside(place.getAddress())) {
      throw new Forbidden(place.getHostString());
    }
  }

  static boolean isInside(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return true;
    }
    var bytes = address.getAddress();
    return bytes.length == 4 ? isSpecial(bytes, 0) : isSpecialSix(bytes);
  }

  /** RFC 6890: this network, carrier-grade NAT, protocol assignments, benchmarks, reserved. */
  private static boolean isSpecial(byte[] bytes, int from) {
    int one = bytes[from] & BYTE;
    int two = bytes[from + 1] & BYTE;
    int three = bytes[from + 2] & BYTE;
    return one == 0
        || one == 10
        || one == 127
        || one >= 224
        || (one == 100 && two >= 64 && two < 128)
        || (one == 169 && two == 254)
        || (one == 172 && two >= 16 && two < 32)
        || (one == 192 && two == 168)
        || (one == 192 && two == 0 && (three == 0 || three == 2))
        || (one == 198 && (two == 18 || two == 19));
  }

  /** Unique local (fc00::/7), and what carries an IPv4 address: mapped, NAT64, 6to4, Teredo. */
  private static boolean isSpecialSix(byte[] bytes) {
    int one = bytes[0] & BYTE;
    int two = bytes[1] & BYTE;
    int three = bytes[2] & BYTE;
    int four = bytes[3] & BYTE;
    boolean embedded = isZero(bytes, 0, 10) || (one == 0 && two == 0x64 && three == BYTE);
    return (one & 0xfe) == 0xfc
        || (one == 0x20 && two == 0x02)
        || (one == 0x20 && two == 0x01 && three == 0 && four == 0)
        || (embedded && isSpecial(bytes, 12));
  }

  private static boolean isZero(byte[] bytes, int from, int until) {
    for (int i = from; i < until; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
