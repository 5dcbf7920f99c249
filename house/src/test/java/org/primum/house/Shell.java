package org.primum.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Runs a command as a person would, in a folder of its own.
public final class Shell {
  private Shell() {}

  /// What a command left behind.
  ///
  /// @param exit its exit code
  public record Outcome(int exit, String out, String err) {}

  /// Runs a command to its end.
  ///
  /// @param more environment variables on top of this process's own
  /// @throws IllegalStateException if it has not ended within the limit; it is then stopped
  public static Outcome run(
      Path folder, Map<String, String> more, Duration limit, List<String> command) {
    try {
      Path out = Files.createTempFile("primum-out", ".txt");
      Path err = Files.createTempFile("primum-err", ".txt");
      Process process = start(folder, more, out, err, command);
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new IllegalStateException("`" + command + "` did not end within " + limit);
      }
      Outcome outcome = new Outcome(process.exitValue(), text(out), text(err));
      Files.delete(out);
      Files.delete(err);
      return outcome;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run `" + command + "`", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while running `" + command + "`", e);
    }
  }

  private static Process start(
      Path folder, Map<String, String> more, Path out, Path err, List<String> command)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(more);
    return builder.start();
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
