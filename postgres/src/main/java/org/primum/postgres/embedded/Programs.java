package org.primum.postgres.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.primum.terms.Digest;

/// The programs of PostgreSQL, unpacked once into a folder named after the digest of their archive.
///
/// @param folder holds `bin`, `lib` and `share`
record Programs(Path folder) {
  /// The programs for this machine under `parent`, unpacked there if they are not yet.
  ///
  /// @throws DatabaseNotStarted if there are none for this machine or they cannot be written
  static Programs under(Path parent) {
    try {
      byte[] archive = archive();
      Path folder = parent.resolve("postgres-" + digest(archive).substring(0, 16));
      if (!Files.isDirectory(folder)) {
        unpack(archive, folder);
      }
      return new Programs(folder);
    } catch (IOException e) {
      throw new DatabaseNotStarted(
          "cannot unpack PostgreSQL into `"
              + parent
              + "`: "
              + e.getMessage()
              + "; make the folder writable",
          e);
    }
  }

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  private static byte[] archive() throws IOException {
    String system = system(System.getProperty("os.name", "").toLowerCase(Locale.ROOT));
    String machine = ArchUtils.normalize(System.getProperty("os.arch", ""));
    try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
      return in.readAllBytes();
    } catch (IllegalStateException | NullPointerException e) {
      throw new DatabaseNotStarted(
          "cannot start the embedded PostgreSQL: no programs for `"
              + system
              + "` on `"
              + machine
              + "` are bundled; set PRIMUM_DATABASE_URL to a PostgreSQL 15 or newer",
          e);
    }
  }

  private static String system(String name) {
    if (name.contains("mac")) {
      return "Darwin";
    }
    return name.contains("windows") ? "Windows" : "Linux";
  }

  private static String digest(byte[] archive) {
    MessageDigest function = Digest.sha256();
    return HexFormat.of().formatHex(function.digest(archive));
  }

  // Unpacked beside its place and moved there whole, so that a killed JVM leaves no half server.
  private static void unpack(byte[] archive, Path folder) throws IOException {
    Files.createDirectories(folder.getParent());
    Path part = Files.createTempDirectory(folder.getParent(), "unpacking-");
    Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (var tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null) {
        write(tar, entry, part);
        entry = tar.getNextEntry();
      }
    }
    try {
      Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // Another JVM was faster; what it unpacked is the same archive.
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        throw e;
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path root)
      throws IOException {
    Path target = root.resolve(entry.getName()).normalize();
    if (!target.startsWith(root)) {
      throw new IOException("archive entry `" + entry.getName() + "` leaves its folder");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.copy(root.resolve(entry.getLinkName()).normalize(), target);
    } else {
      Files.copy(tar, target);
      boolean runs = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }
}
