package org.primum.cohorts.gathering;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.zip.CRC32C;

/// Records on disk, parted by key, so that all records of one key can be held in memory although
/// all records cannot. Within a key records keep the order in which they were added.
public final class Spill implements AutoCloseable {
  /// Number of parts.
  public static final int PARTS = 64;

  private static final int BUFFER_BYTES = 1 << 14;

  private final List<Path> files = new ArrayList<>();
  private final List<OutputStream> parts = new ArrayList<>();

  /// @param file where part `i` may be kept; must not exist
  /// @throws IOException if the disk refuses
  public Spill(IntFunction<Path> file) throws IOException {
    for (int i = 0; i < PARTS; i++) {
      Path path = file.apply(i);
      files.add(path);
      parts.add(new BufferedOutputStream(Files.newOutputStream(path), BUFFER_BYTES));
    }
  }

  /// The part that records under `key` go to.
  public static int part(String key) {
    CRC32C sum = new CRC32C();
    sum.update(key.getBytes(StandardCharsets.UTF_8));
    return (int) (sum.getValue() % PARTS);
  }

  /// Adds records that were put together elsewhere.
  public void add(int part, byte[] records) throws IOException {
    parts.get(part).write(records);
  }

  /// All records of one part; nothing may be added to it afterwards.
  public byte[] take(int part) throws IOException {
    parts.get(part).close();
    byte[] records = Files.readAllBytes(files.get(part));
    Files.delete(files.get(part));
    return records;
  }

  @Override
  public void close() throws IOException {
    for (int i = 0; i < PARTS; i++) {
      parts.get(i).close();
      Files.deleteIfExists(files.get(i));
    }
  }
}
