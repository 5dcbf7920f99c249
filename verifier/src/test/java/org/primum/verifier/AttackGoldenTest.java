package org.primum.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One folder per attack: `export/` is what the auditor is handed, `attack.properties` says what
/// was done and what the verifier must answer. `-Dprimum.attacks.write=true` writes the exports
/// anew.
final class AttackGoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/attacks");

  static Stream<String> attacks() {
    return Attacks.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void answersAsItMust(String attack) throws IOException {
    Path folder = FOLDER.resolve(attack);
    if (Boolean.getBoolean("primum.attacks.write")) {
      Exports.write(Attacks.files(attack), folder.resolve("export"));
    }
    Properties expected = expected(folder);
    var question = LedgerVerification.Question.about(folder.resolve("export").toString());
    if (expected.containsKey("key")) {
      question = question.expecting(expected.getProperty("key"));
    }
    if (expected.containsKey("since")) {
      Path since = FOLDER.resolve(expected.getProperty("since"));
      question = question.since(Files.readString(since));
    }
    Verification verification = LedgerVerification.verify(question);

    assertThat(expected.getProperty("what")).isNotBlank();
    assertThat(verification.exitCode())
        .as(verification.toString())
        .isEqualTo(Integer.parseInt(expected.getProperty("exit")));
    assertThat(String.join("\n", VerificationReport.lines(verification)))
        .contains(expected.getProperty("says"));
    if (verification instanceof Verification.Broken(long index, String file, String reason)) {
      assertThat(index).isEqualTo(Long.parseLong(expected.getProperty("index")));
      assertThat(file).isEqualTo(expected.getProperty("file"));
    }
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void keepsExactlyWhatTheAttackMade(String attack) throws IOException {
    Map<String, byte[]> made = Attacks.files(attack);
    Map<String, byte[]> kept = files(FOLDER.resolve(attack).resolve("export"));
    assertThat(kept.keySet()).isEqualTo(made.keySet());
    made.forEach(
        (path, bytes) ->
            assertThat(Arrays.equals(Exports.file(kept, path), bytes)).as(path).isTrue());
  }

  @Test
  void hasNoFolderThatNoAttackMade() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      assertThat(folders.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(Attacks.all().keySet());
    }
  }

  private static Properties expected(Path folder) throws IOException {
    Properties expected = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.resolve("attack.properties"))) {
      expected.load(reader);
    }
    return expected;
  }

  private static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return files;
  }
}
