package org.primum.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.primum.ledger.act.Act;
import org.primum.ledger.act.Actor;
import org.primum.ledger.checkpoint.Checkpoint;
import org.primum.ledger.checkpoint.CheckpointSigner;
import org.primum.ledger.export.TileWriter;
import org.primum.terms.Commitment;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;
import org.primum.terms.json.Json;

/// Exports of a small ledger of fictional people, honest or forged, as files in memory.
final class Exports {
  static final String NAME = "ledger.example.org/primum";
  static final CheckpointSigner SIGNER = signer(1);
  static final CheckpointSigner STRANGER = signer(2);
  static final String REASON = "Two wards were not told.";

  private static final Instant MORNING = Instant.parse("2026-11-24T08:00:00Z");

  private Exports() {}

  static CheckpointSigner signer(int secret) {
    byte[] seed = new byte[CheckpointSigner.SEED_BYTES];
    Arrays.fill(seed, (byte) secret);
    return CheckpointSigner.of(NAME, seed);
  }

  /// Acts on two streams in turn; the act at index 1 commits to [#REASON].
  static Act act(int index) {
    String stream = index % 2 == 0 ? "roster" : "change/C-1";
    Json.Builder event = Json.object().put("event", "noted").put("number", index);
    if (index == 1) {
      event.put("reason", commitment().json());
    }
    return act(stream, index / 2, event.build());
  }

  static Act act(String stream, long seq, Json.Obj event) {
    return new Act(
        "demo.noted",
        1,
        stream,
        seq,
        MORNING.plusSeconds(60 * seq),
        new Actor(new PersonId("p-demo"), "Demo Person", new RoleId("registrar")),
        Json.object().build(),
        List.of(event));
  }

  static Commitment commitment() {
    return Commitment.to(REASON, salt(), Commitment.Confidentiality.PEER_REVIEW);
  }

  private static byte[] salt() {
    byte[] salt = new byte[Commitment.SALT_BYTES];
    Arrays.fill(salt, (byte) 5);
    return salt;
  }

  static List<byte[]> entries(int count) {
    List<byte[]> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(act(i).bytes());
    }
    return entries;
  }

  /// An honest export of `count` entries with the committed text.
  static Map<String, byte[]> honest(int count) {
    Map<String, byte[]> files = signed(SIGNER, entries(count));
    byte[] text = Arrays.copyOf(salt(), salt().length + REASON.length());
    System.arraycopy(REASON.getBytes(UTF_8), 0, text, salt().length, REASON.length());
    files.put("text/" + commitment().digest(), text);
    return files;
  }

  /// Whatever `entries` say, laid out and signed without a question.
  static Map<String, byte[]> signed(CheckpointSigner signer, List<byte[]> entries) {
    Map<String, byte[]> files = new TreeMap<>();
    TileWriter writer = new TileWriter(files::put);
    entries.forEach(writer::add);
    writer.finish();
    files.put("checkpoint", note(signer, writer));
    files.put("checkpoint.key", (signer.key().vkey() + "\n").getBytes(UTF_8));
    return files;
  }

  /// The signed head over `entries`.
  static byte[] note(CheckpointSigner signer, List<byte[]> entries) {
    TileWriter writer = new TileWriter((path, bytes) -> {});
    entries.forEach(writer::add);
    return note(signer, writer);
  }

  private static byte[] note(CheckpointSigner signer, TileWriter writer) {
    Checkpoint head =
        new Checkpoint(NAME, writer.size(), writer.root(), MORNING.plusSeconds(60 * writer.size()));
    return signer.sign(head).bytes();
  }

  /// The file at `path`, which must be there.
  static byte[] file(Map<String, byte[]> files, String path) {
    return Objects.requireNonNull(files.get(path), path);
  }

  static void write(Map<String, byte[]> files, Path folder) {
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
