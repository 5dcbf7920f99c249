package org.primum.server;

import java.io.Serial;

/// Another program listens where the server should.
public final class PortTaken extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final int port;

  PortTaken(int port, Throwable cause) {
    super(
        "cannot listen on port `"
            + port
            + "`: another program does; stop it, or choose another with `--port`",
        cause);
    this.port = port;
  }

  /// The port asked for.
  public int port() {
    return port;
  }
}
