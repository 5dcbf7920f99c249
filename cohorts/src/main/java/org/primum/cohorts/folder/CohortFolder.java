package org.primum.cohorts.folder;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.primum.evidence.replay.Cohort;
import org.primum.evidence.replay.CohortDescription;
import org.primum.evidence.replay.Stay;
import org.primum.terms.Digest;
import org.primum.terms.json.MalformedJson;

/// A cohort folder opened for reading. The data stay on disk and are mapped, so memory does not
/// grow with the cohort; the folder must not be changed while it is open.
public final class CohortFolder implements Cohort {
  private static final ValueLayout.OfLong OFFSET =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private final CohortManifest manifest;
  private final CohortDescription description;
  private final MemorySegment data;
  private final StayBlock blocks;
  private final long index;

  private CohortFolder(CohortManifest manifest, MemorySegment data) {
    this.manifest = manifest;
    this.description = manifest.description();
    this.data = data;
    this.blocks = new StayBlock(manifest.outline());
    this.index = data.get(OFFSET, data.byteSize() - Long.BYTES);
  }

  /// True where `folder` looks like a cohort folder: it has a manifest.
  public static boolean at(Path folder) {
    return Files.isRegularFile(folder.resolve(CohortManifest.FILE));
  }

  /// Opens a folder and checks its data against the digest in its manifest.
  ///
  /// @throws UnreadableCohort naming what is missing or differs
  public static CohortFolder open(Path folder) {
    Path file = folder.resolve(CohortManifest.FILE);
    if (!Files.isDirectory(folder) || !Files.exists(file)) {
      throw new UnreadableCohort(
          folder,
          "it has no `manifest.json`; give a folder made by `primum cohort import` or `primum"
              + " cohort generate`",
          null);
    }
    try {
      CohortManifest manifest = CohortManifest.of(Files.readAllBytes(file));
      Path data = folder.resolve(CohortManifest.DATA);
      Digest found = FileDigest.of(data);
      if (!found.equals(manifest.data())) {
        throw new UnreadableCohort(
            folder,
            "`stays.bin` has digest `"
                + found
                + "`, its manifest says `"
                + manifest.data()
                + "`; make the cohort again",
            null);
      }
      return new CohortFolder(manifest, map(data));
    } catch (MalformedJson | IllegalArgumentException e) {
      throw new UnreadableCohort(folder, "`manifest.json`: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UnreadableCohort(folder, FileTrouble.of(e), e);
    }
  }

  /// What was said and counted when the folder was written.
  public CohortManifest manifest() {
    return manifest;
  }

  @Override
  public CohortDescription description() {
    return description;
  }

  @Override
  public String id(int stay) {
    return StayBlock.id(block(stay));
  }

  @Override
  public Stay stay(int stay) {
    return blocks.decode(block(stay));
  }

  private byte[] block(int stay) {
    if (stay < 0 || stay >= manifest.stays()) {
      throw new IndexOutOfBoundsException(
          "stay `" + stay + "` is not among the `" + manifest.stays() + "` of the cohort");
    }
    long from = data.get(OFFSET, index + (long) stay * Long.BYTES);
    // After the last stay's offset stands the offset of the index, where its block ends.
    long to = data.get(OFFSET, index + (stay + 1L) * Long.BYTES);
    return data.asSlice(from, to - from).toArray(ValueLayout.JAVA_BYTE);
  }

  private static MemorySegment map(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return channel.map(MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
    }
  }
}
