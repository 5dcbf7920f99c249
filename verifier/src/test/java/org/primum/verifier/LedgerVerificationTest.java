package org.primum.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.primum.verifier.LedgerVerification.Question;

final class LedgerVerificationTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 255, 256, 257, 600})
  void saysWhatItChecked(int count) {
    Exports.write(count > 1 ? Exports.honest(count) : small(count), folder);
    Verification.Checked checked = sound(Question.about(folder.toString()));
    assertThat(checked.entries()).isEqualTo(count);
    assertThat(checked.origin()).isEqualTo(Exports.NAME);
    assertThat(checked.streams()).isEqualTo(Math.min(count, 2));
    assertThat(checked.hashTiles()).isEqualTo((count + 255) / 256 + (count >= 256 ? 1 : 0));
    assertThat(checked.texts()).isEqualTo(count > 1 ? 1 : 0);
    assertThat(checked.withheld()).isEmpty();
    assertThat(checked.notChecked()).isEmpty();
    assertThat(checked.keyFromElsewhere()).isFalse();
    assertThat(checked.since()).isEqualTo(OptionalLong.empty());
    assertThat(checked.key()).isEqualTo(Exports.SIGNER.key().vkey());
  }

  @Test
  void saysThatTheKeyCameFromElsewhere() {
    Exports.write(Exports.honest(3), folder);
    Question question = Question.about(folder.toString());
    assertThat(sound(question.expecting(Exports.SIGNER.key().vkey())).keyFromElsewhere()).isTrue();
    assertThat(broken(question.expecting(Exports.STRANGER.key().vkey())).index()).isZero();
  }

  @Test
  void acceptsEveryEarlierCheckpointOfAGrowingLog() {
    Exports.write(Exports.honest(300), folder);
    for (int size : new int[] {0, 1, 2, 7, 255, 256, 257, 299, 300}) {
      byte[] note = Exports.note(Exports.SIGNER, Exports.entries(size));
      Question question =
          Question.about(folder.toString()).since(new String(note, StandardCharsets.UTF_8));
      assertThat(sound(question).since()).isEqualTo(OptionalLong.of(size));
    }
  }

  @Test
  void namesTheFirstEntryAfterWhatTheEarlierCheckpointProves() {
    Map<String, byte[]> files = Exports.honest(6);
    files.putAll(tilesOf(Exports.signed(Exports.SIGNER, changedAt(5))));
    Exports.write(files, folder);
    byte[] note = Exports.note(Exports.SIGNER, Exports.entries(4));
    Question question = Question.about(folder.toString());
    assertThat(broken(question).index()).isZero();
    assertThat(broken(question.since(new String(note, StandardCharsets.UTF_8))).index())
        .isEqualTo(4);
  }

  @Test
  void findsAForgedTileOfTheSecondLevel() {
    Map<String, byte[]> files = Exports.honest(600);
    Exports.file(files, "tile/1/000.p/2")[32] ^= 1;
    Exports.write(files, folder);
    Verification.Broken broken = broken(Question.about(folder.toString()));
    assertThat(broken.index()).isEqualTo(256);
    assertThat(broken.file()).isEqualTo("tile/1/000.p/2");
    assertThat(broken.reason()).contains("256 entries");
  }

  @Test
  void acceptsHonestTilesOfEarlierSizesAndNamesWhatElseLiesThere() throws IOException {
    Exports.write(Exports.honest(3), folder);
    Exports.write(Exports.honest(300), folder);
    Files.writeString(folder.resolve("notes.txt"), "read me");
    Files.writeString(folder.resolve("tile/0/000.p/4"), "");
    assertThat(broken(Question.about(folder.toString())).file()).isEqualTo("tile/0/000.p/4");
    Files.delete(folder.resolve("tile/0/000.p/4"));
    Files.writeString(folder.resolve("tile/0/007"), "");
    assertThat(sound(Question.about(folder.toString())).notChecked())
        .containsExactly("notes.txt", "tile/0/007");
  }

  @Test
  void readsAFileAddress() {
    Exports.write(Exports.honest(3), folder);
    assertThat(sound(Question.about(folder.toUri().toString())).entries()).isEqualTo(3);
  }

  @Test
  void readsAServerOfThisMachine() throws IOException {
    Exports.write(Exports.honest(300), folder);
    HttpServer server = HttpServer.create(here(), 0);
    server.createContext(
        "/log/",
        exchange -> {
          Path file = folder.resolve(exchange.getRequestURI().getPath().substring(5));
          boolean there = Files.isRegularFile(file);
          byte[] body = there ? Files.readAllBytes(file) : new byte[0];
          exchange.sendResponseHeaders(there ? 200 : 404, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      String place = "http://127.0.0.1:" + server.getAddress().getPort();
      assertThat(sound(Question.about(place + "/log")).entries()).isEqualTo(300);
      assertThat(sound(Question.about(place + "/log/")).texts()).isEqualTo(1);
      assertThat(verified(place + "/elsewhere").exitCode()).isEqualTo(4);
      Files.delete(folder.resolve("tile/0/000"));
      assertThat(broken(Question.about(place + "/log")).file()).isEqualTo("tile/0/000");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void saysThatAServerCannotBeReached() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, here().getAddress())) {
      free = socket.getLocalPort();
    }
    assertThat(verified("http://127.0.0.1:" + free).exitCode()).isEqualTo(7);
  }

  @Test
  void saysThatAServerFails() throws IOException {
    HttpServer server = HttpServer.create(here(), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.start();
    try {
      assertThat(verified("http://127.0.0.1:" + server.getAddress().getPort()).exitCode())
          .isEqualTo(7);
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://ledger.example.org/",
        "http://10.0.0.1/",
        "http://localhost.example.org/",
        "http://localhost@10.0.0.1/",
        "http://127.0.0.1/?x=1",
        "ftp://localhost/",
        "file://elsewhere/x",
        "file:x?y",
        "http:x",
        "http://[::1"
      })
  void readsNothingBeyondThisMachine(String place) {
    assertThat(verified(place).exitCode()).as(place).isEqualTo(2);
  }

  @Test
  void saysThatThereIsNothing() {
    assertThat(verified(folder.resolve("nowhere").toString()).exitCode()).isEqualTo(4);
    assertThat(verified(folder.toString()).exitCode()).isEqualTo(4);
    assertThat(verified(folder.resolve("nowhere").toUri().toString()).exitCode()).isEqualTo(4);
  }

  @Test
  void saysThatAKeyOrEarlierCheckpointIsUnusable() {
    Exports.write(Exports.honest(3), folder);
    Question question = Question.about(folder.toString());
    assertThat(LedgerVerification.verify(question.expecting("key")).exitCode()).isEqualTo(2);
    byte[] foreign = Exports.note(Exports.STRANGER, Exports.entries(2));
    assertThat(broken(question.since(new String(foreign, StandardCharsets.UTF_8))).reason())
        .contains("not of the key that signed this log");
  }

  @Test
  void readsNoMoreThanATileCanHold() throws IOException {
    Exports.write(Exports.honest(3), folder);
    Files.write(folder.resolve("tile/0/000.p/3"), new byte[100_000]);
    assertThat(broken(Question.about(folder.toString())).reason()).contains("more than 96 bytes");
    Exports.write(Exports.honest(3), folder);
    Files.write(folder.resolve("checkpoint"), new byte[100_000]);
    assertThat(broken(Question.about(folder.toString())).reason()).contains("longer than");
  }

  @Test
  void saysThatAFolderStandsWhereAFileShould() throws IOException {
    Exports.write(Exports.honest(3), folder);
    Files.delete(folder.resolve("tile/0/000.p/3"));
    Files.createDirectory(folder.resolve("tile/0/000.p/3"));
    assertThat(verified(folder.toString()).exitCode()).isEqualTo(7);
  }

  private static Map<String, byte[]> small(int count) {
    return Exports.signed(Exports.SIGNER, Exports.entries(count));
  }

  private static java.util.List<byte[]> changedAt(int index) {
    java.util.List<byte[]> entries = Exports.entries(6);
    entries.set(
        index,
        new String(entries.get(index), StandardCharsets.UTF_8)
            .replace("Demo", "Dame")
            .getBytes(StandardCharsets.UTF_8));
    return entries;
  }

  private static Map<String, byte[]> tilesOf(Map<String, byte[]> files) {
    files.keySet().removeIf(path -> !path.startsWith("tile/"));
    return files;
  }

  private static InetSocketAddress here() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static Verification verified(String place) {
    return LedgerVerification.verify(Question.about(place));
  }

  private static Verification.Checked sound(Question question) {
    Verification verification = LedgerVerification.verify(question);
    assertThat(verification).isInstanceOf(Verification.Sound.class);
    return ((Verification.Sound) verification).checked();
  }

  private static Verification.Broken broken(Question question) {
    Verification verification = LedgerVerification.verify(question);
    assertThat(verification).isInstanceOf(Verification.Broken.class);
    return (Verification.Broken) verification;
  }
}
