package org.primum.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Writes what the command line asks for, or stops with one clear line.
public final class Output {
  private Output() {}

  /// Writes `bytes` to `file`, which is not there yet.
  ///
  /// @throws Stop if it is there, its folder is not, or it cannot be written (2)
  public static void fresh(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new Stop(
          Exit.USAGE, "cannot write `" + file + "`: it is there already; name another file", e);
    } catch (NoSuchFileException e) {
      throw new Stop(
          Exit.USAGE, "cannot write `" + file + "`: its folder is not there; make it first", e);
    } catch (IOException e) {
      throw new Stop(Exit.USAGE, "cannot write `" + file + "`: " + Input.reason(e), e);
    }
  }
}
