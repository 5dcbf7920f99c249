package org.primum.ledger.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.primum.ledger.act.Acts;
import org.primum.ledger.act.Entry;
import org.primum.ledger.checkpoint.Checkpoint;
import org.primum.ledger.checkpoint.CheckpointSigner;
import org.primum.ledger.merkle.Frontier;
import org.primum.ledger.merkle.TreeHash;
import org.primum.ledger.store.InMemoryLedgerStore;
import org.primum.terms.Digest;

final class LedgerExportTest {
  private static final String NAME = "ledger.example.org/primum";
  private static final CheckpointSigner SIGNER = CheckpointSigner.of(NAME, new byte[32]);

  @ParameterizedTest
  @CsvSource({
    "0, tile/0/000",
    "7, tile/0/007",
    "999, tile/0/999",
    "1000, tile/0/x001/000",
    "1234067, tile/0/x001/x234/067"
  })
  void spellsTileIndicesAsTheSpecificationDoes(long n, String path) {
    assertThat(ExportPaths.tile(0, n, 256)).isEqualTo(path);
    assertThat(ExportPaths.tile(0, n, 5)).isEqualTo(path + ".p/5");
    assertThat(ExportPaths.entries(n, 256)).isEqualTo(path.replace("/0/", "/entries/"));
  }

  @Test
  void laysOutSeventyThousandEntriesAsTheSpecificationSays() {
    Map<String, byte[]> files = new TreeMap<>();
    TileWriter writer = new TileWriter(files::put);
    for (int i = 0; i < 70_000; i++) {
      writer.add(Integer.toString(i).getBytes(UTF_8));
    }
    writer.finish();
    assertThat(files.keySet()).filteredOn(each -> each.matches("tile/0/\\d+")).hasSize(273);
    assertThat(files.keySet()).filteredOn(each -> each.matches("tile/entries/\\d+")).hasSize(273);
    assertThat(files.keySet())
        .filteredOn(each -> !each.matches("tile/(0|entries)/\\d+"))
        .containsExactlyInAnyOrder(
            "tile/0/273.p/112",
            "tile/entries/273.p/112",
            "tile/1/000",
            "tile/1/001.p/17",
            "tile/2/000.p/1");
    assertThat(files.get("tile/1/001.p/17")).hasSize(17 * 32);
    assertThat(files.get("tile/0/000")).startsWith(TreeHash.leaf("0".getBytes(UTF_8)).bytes());
  }

  @Test
  void closesATileExactlyWhenItIsFull() {
    Map<String, byte[]> files = new TreeMap<>();
    TileWriter writer = new TileWriter(files::put);
    for (int i = 0; i < 256; i++) {
      writer.add(new byte[] {(byte) i});
    }
    writer.finish();
    assertThat(files.keySet()).containsExactly("tile/0/000", "tile/1/000.p/1", "tile/entries/000");
    assertThat(files.get("tile/1/000.p/1")).isEqualTo(writer.root().bytes());
  }

  @Test
  void writesEntriesWithTheirLengthsThenKeyThenCheckpoint() {
    InMemoryLedgerStore store = store(3);
    byte[] note = SIGNER.sign(head(store, 3)).bytes();
    Map<String, byte[]> files = new java.util.LinkedHashMap<>();
    LedgerExport.Exported exported = LedgerExport.write(store, note, SIGNER.key(), files::put);

    assertThat(exported.size()).isEqualTo(3);
    assertThat(exported.vkey()).isEqualTo(SIGNER.key().vkey());
    assertThat(files.keySet())
        .containsExactly("tile/entries/000.p/3", "tile/0/000.p/3", "checkpoint.key", "checkpoint");
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    for (Entry entry : store.read(0, 3)) {
      expected.write(entry.bytes().length / 256);
      expected.write(entry.bytes().length % 256);
      expected.writeBytes(entry.bytes());
    }
    assertThat(files.get("tile/entries/000.p/3")).isEqualTo(expected.toByteArray());
    assertThat(files.get("checkpoint")).isEqualTo(note);
    assertThat(new String(files.get("checkpoint.key"), UTF_8))
        .isEqualTo(SIGNER.key().vkey() + "\n");
  }

  @Test
  void leavesOutWhatCameAfterTheCheckpoint() {
    InMemoryLedgerStore store = store(5);
    Map<String, byte[]> files = new TreeMap<>();
    byte[] note = SIGNER.sign(head(store, 2)).bytes();
    assertThat(LedgerExport.write(store, note, SIGNER.key(), files::put).size()).isEqualTo(2);
    assertThat(files).containsKey("tile/0/000.p/2").doesNotContainKey("tile/0/000.p/5");
  }

  @Test
  void exportsAnEmptyLedger() {
    InMemoryLedgerStore store = new InMemoryLedgerStore();
    Map<String, byte[]> files = new TreeMap<>();
    LedgerExport.write(store, SIGNER.sign(head(store, 0)).bytes(), SIGNER.key(), files::put);
    assertThat(files.keySet()).containsExactly("checkpoint", "checkpoint.key");
  }

  @Test
  void publishesNoCheckpointThatTheEntriesDoNotAddUpTo() {
    InMemoryLedgerStore store = store(3);
    Checkpoint honest = head(store, 3);
    assertDiffers(store, new Checkpoint(NAME, 3, Digest.of(new byte[0]), honest.issued()), "root");
    assertDiffers(store, new Checkpoint(NAME, 4, honest.root(), honest.issued()), "removed");
  }

  @Test
  void publishesNoCheckpointOfAForeignKey() {
    InMemoryLedgerStore store = store(3);
    byte[] otherSeed = new byte[32];
    otherSeed[3] = 1;
    byte[] note = CheckpointSigner.of(NAME, otherSeed).sign(head(store, 3)).bytes();
    Map<String, byte[]> files = new TreeMap<>();
    assertThatThrownBy(() -> LedgerExport.write(store, note, SIGNER.key(), files::put))
        .isInstanceOf(LedgerDiffers.class);
    assertThat(files).isEmpty();
  }

  private static void assertDiffers(InMemoryLedgerStore store, Checkpoint head, String word) {
    Map<String, byte[]> files = new TreeMap<>();
    byte[] note = SIGNER.sign(head).bytes();
    assertThatThrownBy(() -> LedgerExport.write(store, note, SIGNER.key(), files::put))
        .isInstanceOf(LedgerDiffers.class)
        .hasMessageContaining(word);
    assertThat(files).doesNotContainKey("checkpoint");
  }

  private static InMemoryLedgerStore store(int size) {
    InMemoryLedgerStore store = new InMemoryLedgerStore();
    for (int i = 0; i < size; i++) {
      store.append(Acts.act("roster", i));
    }
    return store;
  }

  private static Checkpoint head(InMemoryLedgerStore store, int size) {
    Frontier frontier = Frontier.EMPTY;
    for (Entry entry : store.read(0, Math.max(1, size))) {
      frontier = frontier.append(TreeHash.leaf(entry.bytes()));
    }
    return new Checkpoint(NAME, size, frontier.root(), Instant.parse("2026-11-24T08:00:00Z"));
  }
}
