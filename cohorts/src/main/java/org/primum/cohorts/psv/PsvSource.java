package org.primum.cohorts.psv;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// Hands out the `.psv` files of a folder (with the folders in it), a `.tar` or a `.tar.zst`, one
/// at a time.
final class PsvSource {
  private static final String SUFFIX = ".psv";
  private static final int LARGEST_BYTES = 64 << 20;

  private PsvSource() {}

  /// The bytes of one file; read when asked for, so that it may be by another thread.
  interface Content {
    byte[] bytes() throws IOException;
  }

  /// Is told of each file.
  interface Each {
    void accept(String path, Content content) throws IOException;
  }

  /// Calls `each` with the path within the source and the content.
  ///
  /// @throws IOException if the source or a file in it cannot be read
  static void forEach(Path source, Each each) throws IOException {
    if (Files.isDirectory(source)) {
      forEachInFolder(source, each);
      return;
    }
    try (InputStream file = new BufferedInputStream(Files.newInputStream(source), 1 << 16)) {
      String name = source.toString();
      if (name.endsWith(".tar.zst") || name.endsWith(".tzst")) {
        try (InputStream plain = new ZstdInputStreamNoFinalizer(file)) {
          forEachInArchive(plain, each);
        }
      } else if (name.endsWith(".tar")) {
        forEachInArchive(file, each);
      } else {
        throw new IOException("it is neither a folder nor a `.tar` or `.tar.zst` file");
      }
    }
  }

  private static void forEachInFolder(Path folder, Each each) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path file : files) {
      String name = folder.relativize(file).toString();
      requireSize(name, Files.size(file));
      each.accept(name, () -> Files.readAllBytes(file));
    }
  }

  private static void requireSize(String name, long bytes) throws IOException {
    if (bytes > LARGEST_BYTES) {
      throw new IOException("`" + name + "` is larger than 64 MiB; one file is one stay");
    }
  }

  private static void forEachInArchive(InputStream plain, Each each) throws IOException {
    TarArchiveInputStream archive = new TarArchiveInputStream(plain);
    for (TarArchiveEntry entry = archive.getNextEntry();
        entry != null;
        entry = archive.getNextEntry()) {
      if (entry.isFile() && entry.getName().endsWith(SUFFIX)) {
        requireSize(entry.getName(), entry.getSize());
        byte[] bytes = archive.readNBytes(Math.toIntExact(entry.getSize()));
        if (bytes.length < entry.getSize()) {
          throw new IOException("it ends within `" + entry.getName() + "`; fetch it again");
        }
        each.accept(entry.getName(), () -> bytes);
      }
    }
  }
}
