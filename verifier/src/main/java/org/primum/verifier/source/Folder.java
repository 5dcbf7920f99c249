package org.primum.verifier.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An export in a folder.
final class Folder implements Shelf {
  private final Path root;

  Folder(Path root) {
    this.root = root;
  }

  @Override
  public Optional<byte[]> read(String path, int most) {
    Path file = root.resolve(path);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(file)) {
      throw new Unreachable("cannot read `" + file + "`: it is no file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(in.readNBytes(most + 1));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  @Override
  public List<String> paths() {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(each -> !Files.isDirectory(each))
          .map(each -> root.relativize(each).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(root, e);
    }
  }

  private static Unreachable unreadable(Path path, Exception cause) {
    return new Unreachable(
        "cannot read `" + path + "`: " + cause.getMessage() + "; check its permissions", cause);
  }
}
