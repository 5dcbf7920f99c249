package org.primum.cli.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import org.primum.app.recording.CheckpointKeyFile;
import org.primum.app.recording.UnusableKeyFile;

/// Looks at what Primum stands on, except its database. Changes nothing.
final class Surroundings {
  private static final int OLDEST_JDK = 25;
  private static final long ENOUGH_BYTES = 1L << 30;

  private Surroundings() {}

  static Examined jdk(Runtime.Version running) {
    String found = "Java " + running;
    return running.feature() >= OLDEST_JDK
        ? Examined.well("jdk", found)
        : Examined.wrong("jdk", found + "; install JDK " + OLDEST_JDK + " or set JAVA_HOME to one");
  }

  static Examined data(Path folder) {
    Path standing = standing(folder);
    if (!Files.isDirectory(standing)) {
      return Examined.wrong(
          "data", "`" + standing + "` is a file; choose a folder with `--data` or PRIMUM_DATA");
    }
    if (!Files.isWritable(standing)) {
      return Examined.wrong(
          "data",
          "`"
              + standing
              + "` cannot be written; make it writable, or choose another with `--data`");
    }
    boolean there = standing.equals(folder);
    return Examined.well(
        "data", "`" + folder + "`" + (there ? " is writable" : " is made on first use"));
  }

  static Examined disk(Path folder) {
    Path standing = standing(folder);
    try {
      long free = Files.getFileStore(standing).getUsableSpace();
      String found =
          String.format(Locale.ROOT, "%.1f GiB free at `%s`", (double) free / (1L << 30), standing);
      return free >= ENOUGH_BYTES
          ? Examined.well("disk", found)
          : Examined.watch("disk", found + "; keep at least 1 GiB free");
    } catch (IOException e) {
      return Examined.watch("disk", "cannot tell the free space at `" + standing + "`");
    }
  }

  /// The nearest folder of `folder` that is there.
  private static Path standing(Path folder) {
    Path at = folder;
    while (!Files.exists(at) && at.getParent() != null) {
      at = at.getParent();
    }
    return at;
  }

  static Examined key(Path file, String origin) {
    if (!Files.exists(file)) {
      return Examined.well("key", "`" + file + "` is made on first use");
    }
    try {
      String vkey = CheckpointKeyFile.open(file, origin, new SecureRandom()).key().vkey();
      return Examined.well("key", vkey + " in `" + file + "`, for its owner only");
    } catch (UnusableKeyFile e) {
      return Examined.wrong("key", String.valueOf(e.getMessage()));
    }
  }

  static Examined port(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return Examined.well("port", socket.getLocalPort() + " is free");
    } catch (IOException e) {
      return Examined.wrong(
          "port", port + " is taken by another program; stop it, or choose another with `--port`");
    }
  }
}
