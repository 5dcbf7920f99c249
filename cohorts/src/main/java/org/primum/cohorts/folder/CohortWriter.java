package org.primum.cohorts.folder;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.primum.evidence.replay.Stay;

/// Writes a cohort folder: into a temporary sibling first, moved into place by [#finish] when every
/// byte is on disk. Closing without finishing leaves nothing behind. Stays may come in any order;
/// they are kept by ascending id, so that the same stays give the same bytes.
public final class CohortWriter implements AutoCloseable {
  private static final String UNSORTED = "stays.unsorted";

  private final Path folder;
  private final Path building;
  private final CohortOutline outline;
  private final StayBlock blocks;
  private final List<Written> index = new ArrayList<>();
  private final DataOutputStream out;
  private final CohortCounts counts = new CohortCounts();
  private long at;

  private record Written(String id, long offset, int length) {}

  private CohortWriter(Path folder, Path building, CohortOutline outline) throws IOException {
    this.folder = folder;
    this.building = building;
    this.outline = outline;
    this.blocks = new StayBlock(outline);
    this.out = stream(building.resolve(UNSORTED));
  }

  /// Starts a folder that must not exist yet; its parent must.
  ///
  /// @throws UnwritableCohort if it exists or the parent cannot be written
  public static CohortWriter create(Path folder, CohortOutline outline) {
    Path target = folder.toAbsolutePath().normalize();
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new UnwritableCohort(folder, "it exists; name another folder or remove it first", null);
    }
    Path parent = target.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new UnwritableCohort(folder, "the folder above it does not exist; make it first", null);
    }
    try {
      // Not a temporary directory of the platform: those are closed to other users for good.
      String name = "." + target.getFileName() + "." + UUID.randomUUID() + ".part";
      Path building = Files.createDirectory(parent.resolve(name));
      return new CohortWriter(target, building, outline);
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  /// Adds a stay.
  ///
  /// @throws IllegalArgumentException if it measures what the outline does not list
  /// @throws UnwritableCohort if the disk refuses
  public void add(Stay stay) {
    byte[] block = blocks.encode(stay);
    try {
      out.write(block);
    } catch (IOException e) {
      throw failed(folder, e);
    }
    index.add(new Written(stay.id(), at, block.length));
    at += block.length;
    counts.add(stay);
  }

  /// Puts the folder into place.
  ///
  /// @throws IllegalStateException if there is no stay, or two of the same id
  /// @throws UnwritableCohort if the disk refuses, or the folder has appeared meanwhile
  public CohortManifest finish() {
    index.sort(Comparator.comparing(Written::id));
    requireDistinct();
    try {
      out.close();
      Path data = building.resolve(CohortManifest.DATA);
      writeSorted(data);
      Files.delete(building.resolve(UNSORTED));
      CohortManifest manifest = counts.manifest(outline, Files.size(data), FileDigest.of(data));
      Path file = building.resolve(CohortManifest.FILE);
      Files.write(file, manifest.bytes());
      force(data);
      force(file);
      Files.move(building, folder, StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } catch (FileAlreadyExistsException e) {
      throw new UnwritableCohort(folder, "it has appeared meanwhile; name another folder", e);
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  /// Removes what was not finished.
  @Override
  public void close() {
    try {
      out.close();
      if (Files.exists(building)) {
        try (Stream<Path> files = Files.list(building)) {
          for (Path file : files.toList()) {
            Files.delete(file);
          }
        }
        Files.delete(building);
      }
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  private void requireDistinct() {
    if (index.isEmpty()) {
      throw new IllegalStateException("a cohort needs at least one stay");
    }
    for (int i = 1; i < index.size(); i++) {
      if (index.get(i).id().equals(index.get(i - 1).id())) {
        throw new IllegalStateException("stay `" + index.get(i).id() + "` was added twice");
      }
    }
  }

  private void writeSorted(Path data) throws IOException {
    byte[] header = (CohortManifest.FORMAT + "\n").getBytes(StandardCharsets.US_ASCII);
    try (FileChannel unsorted = FileChannel.open(building.resolve(UNSORTED));
        DataOutputStream sorted = stream(data)) {
      sorted.write(header);
      for (Written block : index) {
        ByteBuffer buffer = ByteBuffer.allocate(block.length());
        while (buffer.hasRemaining()) {
          if (unsorted.read(buffer, block.offset() + buffer.position()) < 0) {
            throw new IOException("a block was cut off");
          }
        }
        sorted.write(buffer.array());
      }
      long offset = header.length;
      for (Written block : index) {
        sorted.writeLong(offset);
        offset += block.length();
      }
      sorted.writeLong(offset);
    }
  }

  private static DataOutputStream stream(Path file) throws IOException {
    return new DataOutputStream(
        new BufferedOutputStream(
            Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), 1 << 16));
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static UnwritableCohort failed(Path folder, IOException e) {
    return new UnwritableCohort(folder, FileTrouble.of(e), e);
  }
}
