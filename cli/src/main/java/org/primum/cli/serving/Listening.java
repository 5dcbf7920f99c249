package org.primum.cli.serving;

import java.util.concurrent.CountDownLatch;
import org.primum.cli.Exit;
import org.primum.cli.Stop;
import org.primum.server.PrimumServer;

/// Keeps a server listening until the program is asked to end.
final class Listening {
  private static final long LONGEST_STOP_MILLIS = 20_000;

  private Listening() {}

  /// The port as asked for.
  ///
  /// @throws Stop (2) if it is none
  static int port(int asked) {
    if (asked < 0 || asked > 65_535) {
      throw new Stop(
          Exit.USAGE, "port `" + asked + "` must be from 0 to 65535; 0 takes any free one");
    }
    return asked;
  }

  /// Waits for Ctrl-C or SIGTERM, then stops listening and gives the caller time to close the rest.
  static void untilAsked(PrimumServer server) {
    CountDownLatch asked = new CountDownLatch(1);
    Thread main = Thread.currentThread();
    Thread hook =
        new Thread(
            () -> {
              asked.countDown();
              try {
                main.join(LONGEST_STOP_MILLIS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "stop the server");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      asked.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.close();
  }
}
