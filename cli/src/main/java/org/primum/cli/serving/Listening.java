package org.primum.cli.serving;

import java.util.concurrent.CountDownLatch;
import org.primum.server.PrimumServer;

/// Keeps a server listening until the program is asked to end.
final class Listening {
  private static final long LONGEST_STOP_MILLIS = 20_000;

  private Listening() {}

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
