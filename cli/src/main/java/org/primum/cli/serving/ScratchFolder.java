package org.primum.cli.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// A folder that is gone when this is closed.
record ScratchFolder(Path path) implements AutoCloseable {
  static ScratchFolder make() {
    try {
      return new ScratchFolder(Files.createTempDirectory("primum-"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a temporary folder", e);
    }
  }

  @Override
  public void close() {
    try {
      Files.walkFileTree(path, new Removing());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove `" + path + "`", e);
    }
  }

  private static final class Removing extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path left, @Nullable IOException failure)
        throws IOException {
      Files.delete(left);
      return FileVisitResult.CONTINUE;
    }
  }
}
