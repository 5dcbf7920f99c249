package org.primum.app.running;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.primum.terms.Digest;

/// The digest of the build that is running: of every archive and class folder on the class path, in
/// its order, by file name and content. Another version of any part gives another digest; another
/// place on the disk does not.
public final class EngineBuild {
  private static final int BUFFER_BYTES = 1 << 16;

  private EngineBuild() {}

  /// The digest of the running build.
  ///
  /// @throws UncheckedIOException if a part of the class path cannot be read
  public static Digest running() {
    return Running.DIGEST;
  }

  // Read once, at the first question: the class path of a program does not change.
  private static final class Running {
    private static final Digest DIGEST = classPath();
  }

  private static Digest classPath() {
    return of(
        Pattern.compile(Pattern.quote(File.pathSeparator))
            .splitAsStream(System.getProperty("java.class.path", ""))
            .filter(each -> !each.isEmpty())
            .map(Path::of)
            .filter(Files::exists)
            .toList());
  }

  static Digest of(List<Path> classPath) {
    MessageDigest whole = Digest.sha256();
    for (Path part : classPath) {
      try (Stream<Path> files = Files.walk(part)) {
        List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
        for (Path file : sorted) {
          String name =
              Files.isDirectory(part)
                  ? part.relativize(file).toString().replace(File.separatorChar, '/')
                  : String.valueOf(part.getFileName());
          whole.update((name + "\n" + digest(file) + "\n").getBytes(StandardCharsets.UTF_8));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read `" + part + "` of the class path", e);
      }
    }
    return new Digest(HexFormat.of().formatHex(whole.digest()));
  }

  private static String digest(Path file) throws IOException {
    MessageDigest function = Digest.sha256();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (var in = Files.newInputStream(file)) {
      int read = in.read(buffer);
      while (read >= 0) {
        function.update(buffer, 0, read);
        read = in.read(buffer);
      }
    }
    return HexFormat.of().formatHex(function.digest());
  }
}
