package org.primum.postgres.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs one program to its end and keeps what it said.
final class Shell {
  private static final long LONGEST_SECONDS = 120;

  /// @param exit the exit code
  /// @param output standard output and error, in the order written
  record Outcome(int exit, String output) {
    boolean succeeded() {
      return exit == 0;
    }
  }

  private Shell() {}

  /// @throws DatabaseNotStarted if the program cannot be run or does not end in two minutes
  static Outcome run(Path folder, List<String> prefix, List<String> command) {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(command);
    // A file and not a pipe: the server inherits the output, and a pipe would stay open with it.
    Path said = null;
    try {
      said = java.nio.file.Files.createTempFile("primum-", ".out");
      Process process = started(folder, whole, said);
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw failed(whole, "it did not end within " + LONGEST_SECONDS + " s", null);
      }
      try (InputStream in = java.nio.file.Files.newInputStream(said)) {
        return new Outcome(
            process.exitValue(), new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
      }
    } catch (IOException e) {
      throw failed(whole, String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(whole, "the wait was interrupted", e);
    } finally {
      deleteQuietly(said);
    }
  }

  private static Process started(Path folder, List<String> command, Path output)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TZ", "UTC");
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    return builder.start();
  }

  private static DatabaseNotStarted failed(
      List<String> command, String why, @org.jspecify.annotations.Nullable Exception cause) {
    return new DatabaseNotStarted("cannot run `" + command.getFirst() + "`: " + why, cause);
  }

  private static void deleteQuietly(@org.jspecify.annotations.Nullable Path file) {
    if (file == null) {
      return;
    }
    try {
      java.nio.file.Files.deleteIfExists(file);
    } catch (IOException ignored) {
      // A left-over temporary file harms nobody.
    }
  }
}
