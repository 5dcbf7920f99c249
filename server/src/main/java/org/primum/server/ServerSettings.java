package org.primum.server;

import java.net.InetAddress;

/// Where the server listens and whether it is a demonstration.
///
/// @param address the address to bind; the demonstration's switch works on loopback only
/// @param port the port, 0 for any free one
/// @param demo true where fictional staff act through the switch
public record ServerSettings(InetAddress address, int port, boolean demo) {
  /// @throws IllegalArgumentException if the port is none
  public ServerSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(
          "port `" + port + "` must be from 0 to 65535; 0 takes any free one");
    }
  }

  /// A demonstration on this machine only.
  public static ServerSettings demo(int port) {
    return new ServerSettings(InetAddress.getLoopbackAddress(), port, true);
  }

  /// True where only this machine can reach the server.
  public boolean loopback() {
    return address.isLoopbackAddress();
  }

  /// True where a visitor may choose whom to act as: in a demonstration that only this machine can
  /// reach.
  public boolean actAs() {
    return demo && loopback();
  }

  /// True where pages may be shown: only on this machine, because nobody can sign in yet.
  public boolean pages() {
    return loopback();
  }
}
