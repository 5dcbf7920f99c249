package org.primum.cohorts.folder;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.primum.terms.Digest;

/// `stays.bin` while it is written: header, blocks, and at the end the index. The digest is taken
/// on the way.
final class BlockFile implements AutoCloseable {
  private static final byte[] HEADER =
      (CohortManifest.FORMAT + "\n").getBytes(StandardCharsets.US_ASCII);

  private final MessageDigest digest = Digest.sha256();
  private final OffsetList offsets = new OffsetList();
  private final DataOutputStream out;
  private long at = HEADER.length;

  BlockFile(Path file) throws IOException {
    OutputStream plain = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
    out =
        new DataOutputStream(
            new BufferedOutputStream(new DigestOutputStream(plain, digest), 1 << 16));
    out.write(HEADER);
  }

  void add(byte[] block) throws IOException {
    out.write(block);
    offsets.add(at);
    at += block.length;
  }

  OffsetList offsets() {
    return offsets;
  }

  /// Where the last block ends.
  long end() {
    return at;
  }

  /// Writes the index.
  void finish() throws IOException {
    for (int i = 0; i < offsets.size(); i++) {
      out.writeLong(offsets.at(i));
    }
    out.writeLong(at);
    out.close();
  }

  /// Of everything written; once, after [#finish].
  Digest digest() {
    return new Digest(HexFormat.of().formatHex(digest.digest()));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
