package org.primum.postgres.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

/// The passwords of the embedded server's two roles: its superuser, which only creates the other,
/// and the one Primum works as.
record Credentials(String superuser, String primum) {
  private static final int PASSWORD_BYTES = 24;

  /// Reads `file`, or writes it first with fresh passwords and mode 0600.
  ///
  /// @throws IOException if it can be neither read nor written, or is malformed
  static Credentials in(Path file, RandomGenerator random) throws IOException {
    if (!Files.exists(file)) {
      write(file, new Credentials(fresh(random), fresh(random)));
    }
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    if (lines.size() != 2
        || !lines.get(0).startsWith("superuser ")
        || !lines.get(1).startsWith("primum ")) {
      throw new IOException("`" + file + "` is not a credentials file of Primum");
    }
    return new Credentials(
        lines.get(0).substring("superuser ".length()), lines.get(1).substring("primum ".length()));
  }

  private static String fresh(RandomGenerator random) {
    byte[] bytes = new byte[PASSWORD_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static void write(Path file, Credentials credentials) throws IOException {
    Path part = secret(file.resolveSibling(file.getFileName() + ".part"));
    Files.writeString(
        part,
        "superuser " + credentials.superuser + "\nprimum " + credentials.primum + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.WRITE,
        StandardOpenOption.SYNC);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /// An empty file that only its owner may read.
  static Path secret(Path file) throws IOException {
    Files.deleteIfExists(file);
    return Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  @Override
  public String toString() {
    return "credentials";
  }
}
