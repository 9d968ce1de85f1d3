package org.candorcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",
        "0.1.2.3",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.0.8",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "2002:7f00:1::1",
        "2001:0:1::1"
      })
  void theInstallationsOwnNetworkIsInside(String address) throws UnknownHostException {
    assertThat(AddressGuard.isInside(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "172.32.0.1",
        "100.128.0.1",
        "192.1.0.1",
        "2606:4700::1111",
        "64:ff9b::808:808"
      })
  void theRestIsOutside(String address) throws UnknownHostException {
    assertThat(AddressGuard.isInside(InetAddress.getByName(address))).isFalse();
  }

  /** What a name answers is looked at when the socket connects, not before. */
  @Test
  void theSocketItselfRefuses() {
    var guard = new AddressGuard(false);
    assertThatThrownBy(() -> guard.socket().connect(new InetSocketAddress("localhost", 9), 100))
        .isInstanceOf(AddressGuard.Forbidden.class);
    assertThatThrownBy(() -> guard.socket().connect(new InetSocketAddress("127.0.0.1", 9)))
        .isInstanceOf(AddressGuard.Forbidden.class);
  }
}
