package org.primum.app.recording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.primum.ledger.checkpoint.CheckpointSigner;

/// The file that holds the seed of the checkpoint key: one line of 64 hexadecimal digits, readable
/// by its owner only (mode 0600), outside the database. Who loses it can sign no more heads; who
/// leaks it lets others sign them.
public final class CheckpointKeyFile {
  private static final Set<PosixFilePermission> FOR_OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private CheckpointKeyFile() {}

  /// The signer whose seed is in `file`; where there is no file, one is written with a fresh seed.
  ///
  /// @param origin the ledger's name, which its checkpoints bear
  /// @param random a secure source
  /// @throws UnusableKeyFile if the file cannot be read or written, is malformed, or others may
  ///   read it
  public static CheckpointSigner open(Path file, String origin, RandomGenerator random) {
    try {
      if (!Files.exists(file)) {
        write(file, random);
      }
      return CheckpointSigner.of(origin, read(file));
    } catch (IOException e) {
      throw new UnusableKeyFile(
          "cannot use checkpoint key `" + file + "`: " + e.getMessage() + "; check path and rights",
          e);
    }
  }

  private static void write(Path file, RandomGenerator random) throws IOException {
    byte[] seed = new byte[CheckpointSigner.SEED_BYTES];
    random.nextBytes(seed);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    Files.createFile(
        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        part,
        HexFormat.of().formatHex(seed) + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.WRITE,
        StandardOpenOption.SYNC);
    try {
      // A link and not a move: it fails where another program was faster, instead of replacing.
      Files.createLink(file, part);
    } catch (FileAlreadyExistsException e) {
      // Then that program's key is the key.
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static byte[] read(Path file) throws IOException {
    Set<PosixFilePermission> open = EnumSet.copyOf(FOR_OTHERS);
    open.retainAll(Files.getPosixFilePermissions(file));
    if (!open.isEmpty()) {
      throw new UnusableKeyFile(
          "cannot use checkpoint key `"
              + file
              + "`: others may read or write it; run `chmod 600` on it, and replace the key if it was"
              + " exposed",
          null);
    }
    String line = Files.readString(file, StandardCharsets.UTF_8).strip();
    if (!line.matches("[0-9a-f]{64}")) {
      throw new UnusableKeyFile(
          "cannot use checkpoint key `"
              + file
              + "`: expected one line of 64 hexadecimal digits; restore the file from its backup",
          null);
    }
    return HexFormat.of().parseHex(line);
  }
}
