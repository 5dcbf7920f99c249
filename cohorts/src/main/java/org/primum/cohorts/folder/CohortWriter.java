package org.primum.cohorts.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.primum.evidence.replay.CohortDescription.Availability;
import org.primum.evidence.replay.Stay;
import org.primum.terms.Digest;

/// Writes a cohort folder: into a hidden sibling first, moved into place by [#finish] when every
/// byte is on disk. Closing without finishing leaves nothing behind, and what a killed process left
/// is swept away by the next attempt. Stays may come in any order; they are kept by ascending id,
/// so that the same stays give the same bytes. Memory holds eight bytes a stay while they come in
/// that order.
public final class CohortWriter implements AutoCloseable {
  private static final String UNSORTED = "stays.unsorted";

  private final Path folder;
  private final BuildingSite site;
  private CohortOutline outline;
  private final StayBlock blocks;
  private final BlockFile out;
  private final CohortCounts counts = new CohortCounts();
  private String last = "";
  private boolean ascending = true;

  private record Written(String id, long offset, int length) {}

  private CohortWriter(Path folder, BuildingSite site, CohortOutline outline) throws IOException {
    this.folder = folder;
    this.site = site;
    this.outline = outline;
    this.blocks = new StayBlock(outline);
    this.out = new BlockFile(site.file(CohortManifest.DATA));
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
      return new CohortWriter(target, BuildingSite.beside(target), outline);
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  /// What was said of the cohort beforehand.
  public CohortOutline outline() {
    return outline;
  }

  /// Adds a stay.
  ///
  /// @throws IllegalArgumentException if it measures what the outline does not list
  /// @throws UnwritableCohort if the disk refuses
  public void add(Stay stay) {
    add(blocks.encode(stay));
  }

  /// Adds a stay that was encoded for this cohort's outline.
  ///
  /// @throws UnwritableCohort if the disk refuses
  public void add(EncodedStay stay) {
    try {
      out.add(stay.block());
    } catch (IOException e) {
      throw failed(folder, e);
    }
    ascending &= out.offsets().size() == 1 || last.compareTo(stay.id()) < 0;
    last = stay.id();
    counts.add(stay);
  }

  /// Puts a text beside the data, e.g. what an import passed over. It is not part of the cohort's
  /// hash.
  ///
  /// @param name of the file
  /// @throws UnwritableCohort if the disk refuses
  public void attach(String name, byte[] content) {
    try {
      Files.write(site.file(name), content, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  /// Says that every value carries the moment from which it was known, which an import may learn
  /// only on the way.
  public void availabilityIsRecorded() {
    outline =
        new CohortOutline(
            outline.name(),
            outline.source(),
            outline.synthetic(),
            Availability.RECORDED,
            outline.tickMillis(),
            outline.codes(),
            outline.notCarried());
  }

  /// A place for a file that is needed while the cohort is made; what is left of it goes when this
  /// closes. All must be gone before [#finish].
  public Path scratch(String name) {
    return site.file(name);
  }

  /// Puts the folder into place.
  ///
  /// @throws IllegalStateException if there is no stay, or two of the same id
  /// @throws UnwritableCohort if the disk refuses, or the folder has appeared meanwhile
  public CohortManifest finish() {
    if (out.offsets().size() == 0) {
      throw new IllegalStateException("a cohort needs at least one stay");
    }
    try {
      Path data = site.file(CohortManifest.DATA);
      Digest digest = ascending ? finishAsWritten() : sort(data);
      CohortManifest manifest = counts.manifest(outline, Files.size(data), digest);
      Path file = site.file(CohortManifest.FILE);
      Files.write(file, manifest.bytes());
      force(data);
      force(file);
      site.moveTo(folder);
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
      site.close();
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  private Digest finishAsWritten() throws IOException {
    out.finish();
    return out.digest();
  }

  private Digest sort(Path data) throws IOException {
    out.close();
    Path unsorted = site.file(UNSORTED);
    Files.move(data, unsorted);
    try (FileChannel from = FileChannel.open(unsorted);
        BlockFile sorted = new BlockFile(data)) {
      for (Written block : byId(from)) {
        sorted.add(read(from, block.offset(), block.length()));
      }
      sorted.finish();
      Files.delete(unsorted);
      return sorted.digest();
    }
  }

  private List<Written> byId(FileChannel from) throws IOException {
    OffsetList offsets = out.offsets();
    List<Written> written = new ArrayList<>(offsets.size());
    for (int i = 0; i < offsets.size(); i++) {
      long offset = offsets.at(i);
      long end = i + 1 < offsets.size() ? offsets.at(i + 1) : out.end();
      int length = Math.toIntExact(end - offset);
      written.add(new Written(StayBlock.id(read(from, offset, length)), offset, length));
    }
    written.sort(Comparator.comparing(Written::id));
    for (int i = 1; i < written.size(); i++) {
      if (written.get(i).id().equals(written.get(i - 1).id())) {
        throw new IllegalStateException("stay `" + written.get(i).id() + "` was added twice");
      }
    }
    return written;
  }

  private static byte[] read(FileChannel from, long offset, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (from.read(buffer, offset + buffer.position()) < 0) {
        throw new IOException("a block was cut off");
      }
    }
    return buffer.array();
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
