package org.primum.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Reads what the command line names, or stops with one clear line.
public final class Input {
  private Input() {}

  /// The bytes of `file`.
  ///
  /// @throws Stop if it is absent (4) or unreadable (2)
  public static byte[] bytes(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new Stop(Exit.USAGE, "cannot read `" + file + "`: it is a folder, expected a file");
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new Stop(Exit.NOT_FOUND, "cannot read `" + file + "`: there is no such file", e);
    } catch (IOException e) {
      throw new Stop(
          Exit.USAGE, "cannot read `" + file + "`: " + reason(e) + "; make it readable", e);
    }
  }

  /// The UTF-8 text of `file`.
  ///
  /// @throws Stop if it is absent (4), unreadable or not UTF-8 (2)
  public static String text(Path file) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(file))).toString();
    } catch (CharacterCodingException e) {
      throw new Stop(
          Exit.USAGE, "cannot read `" + file + "`: it is not UTF-8; store it as UTF-8", e);
    }
  }

  /// What `folder` holds, sorted by name.
  ///
  /// @throws Stop if it is absent (4) or cannot be listed (2)
  public static List<Path> list(Path folder) {
    if (!Files.exists(folder)) {
      throw new Stop(Exit.NOT_FOUND, "cannot read `" + folder + "`: there is no such folder");
    }
    try (Stream<Path> names = Files.list(folder)) {
      return names.sorted().toList();
    } catch (NotDirectoryException e) {
      throw new Stop(
          Exit.USAGE, "cannot read `" + folder + "`: it is a file, expected a folder", e);
    } catch (IOException e) {
      throw new Stop(
          Exit.USAGE,
          "cannot read folder `" + folder + "`: " + reason(e) + "; make it readable",
          e);
    }
  }

  /// The operating system's reason in words.
  static String reason(IOException e) {
    return switch (e) {
      case java.nio.file.AccessDeniedException denied -> "permission denied";
      case java.nio.file.FileSystemException failure when failure.getReason() != null ->
          String.valueOf(failure.getReason());
      default -> String.valueOf(e.getMessage());
    };
  }
}
