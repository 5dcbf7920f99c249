package org.primum.server.auth;

import java.util.Locale;
import java.util.Set;

/// Reads the name out of a `Host` header and says whether it names this machine itself. A server on
/// loopback answers to such names only: otherwise a foreign page could point its own name at
/// 127.0.0.1 and act through a visitor's browser (DNS rebinding).
final class HostName {
  private static final Set<String> OURS = Set.of("localhost", "127.0.0.1", "[::1]");

  private HostName() {}

  static boolean local(String header) {
    String name = header.toLowerCase(Locale.ROOT);
    int colon = name.lastIndexOf(':');
    boolean port = colon > name.lastIndexOf(']') && colon >= 0;
    return OURS.contains(port ? name.substring(0, colon) : name);
  }
}
