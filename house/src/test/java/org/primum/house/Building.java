package org.primum.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A source tree under inspection: the product's own, or a small one planted by a test.
///
/// @param root the folder that holds the root `pom.xml`
public record Building(Path root) {
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Pattern PROFILES =
      Pattern.compile("<profiles>.*?</profiles>", Pattern.DOTALL);
  private static final Set<String> NOT_OURS =
      Set.of(".git", "target", "data", ".primum", ".idea", ".vscode", "node_modules");

  /// The tree this test was compiled from: the nearest folder upwards that holds `mvnw`.
  public static Building own() {
    Path start = Path.of("").toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("mvnw"))) {
        return new Building(folder);
      }
    }
    throw new IllegalStateException(
        "cannot find the source tree: no folder above `" + start + "` holds `mvnw`");
  }

  /// Module names in the order of the root `pom.xml`; those of a profile are outside the release.
  public List<String> modules() {
    String pom = PROFILES.matcher(text(root.resolve("pom.xml"))).replaceAll("");
    return MODULE.matcher(pom).results().map(m -> m.group(1)).toList();
  }

  /// The folder of a module's compiled production classes; it may not exist.
  public Path classes(String module) {
    return root.resolve(module).resolve("target").resolve("classes");
  }

  /// Every file that belongs to the product, sorted; build results and run-time data left out.
  public List<Path> files() {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              boolean skipped = !folder.equals(root) && NOT_OURS.contains(name(folder));
              // `data` and `target` are also fair package names below `src`.
              boolean source = relative(folder).contains("/src/");
              return skipped && !source ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              // A linked worktree keeps `.git` as a file.
              if (!name(file).equals(".git")) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list `" + root + "`", e);
    }
    Collections.sort(found);
    return found;
  }

  /// Java sources, production and test, without generated ones.
  public List<Path> javaFiles() {
    return files().stream().filter(file -> name(file).endsWith(".java")).toList();
  }

  /// The path as written in messages: relative to the root, with forward slashes.
  public String relative(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  public static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read `" + file + "` as UTF-8 text", e);
    }
  }

  /// The file's text, or empty where its bytes are no UTF-8: a picture, a tile of hashes.
  public static Optional<String> textIfAny(Path file) {
    try {
      return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read `" + file + "`", e);
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
