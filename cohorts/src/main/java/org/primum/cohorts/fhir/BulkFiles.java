package org.primum.cohorts.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// The files of a bulk export.
final class BulkFiles {
  private BulkFiles() {}

  /// The NDJSON files of a folder (with the folders in it) in the order of their names, or the one
  /// file given.
  static List<Path> of(Path source) throws IOException {
    if (!Files.isDirectory(source)) {
      return List.of(source);
    }
    try (Stream<Path> all = Files.walk(source)) {
      return all.filter(file -> isOne(file.toString())).sorted().toList();
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /// True where a file of that name is one.
  static boolean isOne(String name) {
    String plain = isPacked(name) ? name.substring(0, name.length() - ".gz".length()) : name;
    return plain.endsWith(".ndjson") || plain.endsWith(".jsonl");
  }

  private static boolean isPacked(String name) {
    return name.endsWith(".gz");
  }

  static InputStream open(Path file) throws IOException {
    InputStream plain = Files.newInputStream(file);
    if (!isPacked(file.toString())) {
      return plain;
    }
    try {
      return new GZIPInputStream(plain, 1 << 16);
    } catch (IOException e) {
      plain.close();
      throw e;
    }
  }
}
