package org.primum.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No bit of any file of an export can be flipped without being found.
final class FlippedBitTest {
  private static final int[] SOME_MASKS = {0x01, 0x20, 0x80, 0xff};
  private static final int[] ALL_MASKS = {0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80};

  @TempDir Path folder;

  @Test
  void findsEveryByteFlipped() throws IOException {
    Map<String, byte[]> files = Exports.honest(4);
    assertThat(flipEverywhere(files, SOME_MASKS)).isEqualTo(bytes(files)).isGreaterThan(1_000);
  }

  @Test
  @Tag("slow")
  void findsEveryBitFlippedAlsoInTilesOfTheSecondLevel() throws IOException {
    Map<String, byte[]> files = Exports.honest(4);
    assertThat(flipEverywhere(files, ALL_MASKS)).isEqualTo(bytes(files));
    Map<String, byte[]> deeper = Exports.honest(257);
    Exports.write(deeper, folder);
    deeper.keySet().removeIf(path -> path.equals("tile/entries/000"));
    assertThat(flip(deeper, new int[] {0x10})).isEqualTo(bytes(deeper)).isGreaterThan(8_000);
  }

  private static int bytes(Map<String, byte[]> files) {
    return files.values().stream().mapToInt(bytes -> bytes.length).sum();
  }

  private int flipEverywhere(Map<String, byte[]> files, int[] masks) throws IOException {
    Exports.write(files, folder);
    return flip(files, masks);
  }

  private int flip(Map<String, byte[]> files, int[] masks) throws IOException {
    assertThat(verified()).isInstanceOf(Verification.Sound.class);
    int flipped = 0;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      for (int at = 0; at < file.getValue().length; at++) {
        for (int mask : masks) {
          flipOne(file.getKey(), file.getValue(), at, mask);
        }
        flipped++;
      }
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    assertThat(verified()).isInstanceOf(Verification.Sound.class);
    return flipped;
  }

  private void flipOne(String path, byte[] honest, int at, int mask) throws IOException {
    byte[] bytes = honest.clone();
    bytes[at] ^= (byte) mask;
    Files.write(folder.resolve(path), bytes);
    Verification verification = verified();
    assertThat(verification.exitCode()).as("%s, byte %d, mask %x", path, at, mask).isEqualTo(3);
    Verification.Broken broken = (Verification.Broken) verification;
    assertThat(broken.reason()).isNotBlank();
    long first = path.contains("/001") ? 256 : 0;
    if (path.startsWith("tile/entries/")) {
      assertThat(broken.index())
          .as("byte %d of %s", at, path)
          .isEqualTo(first + entryAt(honest, at));
      assertThat(broken.file()).isEqualTo(path);
    }
    if (path.startsWith("tile/0/")) {
      assertThat(broken.index()).as("byte %d of %s", at, path).isEqualTo(first + at / 32);
    }
  }

  private Verification verified() {
    return LedgerVerification.verify(LedgerVerification.Question.about(folder.toString()));
  }

  private static int entryAt(byte[] bundle, int byteAt) {
    int entry = -1;
    for (int at = 0; at <= byteAt; entry++) {
      at += 2 + Byte.toUnsignedInt(bundle[at]) * 256 + Byte.toUnsignedInt(bundle[at + 1]);
    }
    return entry;
  }
}
