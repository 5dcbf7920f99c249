package org.primum.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.primum.terms.json.Json;
import org.primum.terms.json.StrictJson;

final class VerifierProgramTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void exportThreeEntries() {
    Exports.write(Exports.honest(3), folder);
  }

  @Test
  void runsOnTheJdkAloneWithNothingElseOnTheClassPath() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path classes = Path.of("target/classes").toAbsolutePath();
    List<String> command =
        new ArrayList<>(
            List.of(java.toString(), "-cp", classes.toString(), VerifierProgram.class.getName()));
    command.add(folder.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).startsWith("sound: 3 entries of `ledger.example.org/primum`");
  }

  @Test
  void tellsWhatItCheckedInWords() {
    assertThat(run(folder.toString())).isZero();
    assertThat(out.toString(UTF_8))
        .contains("came with the export")
        .contains("2, none with a gap")
        .contains("1 match their commitments, 0 withheld")
        .contains("no earlier checkpoint given");
    assertThat(err.size()).isZero();
  }

  @Test
  void tellsTheSameAsJson() throws IOException {
    Path since = folder.resolveSibling("since");
    Files.write(since, Exports.note(Exports.SIGNER, Exports.entries(2)));
    String key = Exports.SIGNER.key().vkey();
    assertThat(run(folder.toString(), "--key", key, "--since", since.toString(), "--json"))
        .isZero();
    Json.Obj json = (Json.Obj) StrictJson.read(out.toString(UTF_8));
    assertThat(json.text("result")).isEqualTo("sound");
    assertThat(json.integer("entries")).isEqualTo(3);
    assertThat(json.integer("since")).isEqualTo(2);
    assertThat(json.bool("keyFromElsewhere")).isTrue();
    assertThat(json.text("key")).isEqualTo(key);
    assertThat(json.items("notChecked")).isEmpty();
  }

  @Test
  void namesTheBrokenIndexOnStandardOutput() throws IOException {
    Path bundle = folder.resolve("tile/entries/000.p/3");
    byte[] bytes = Files.readAllBytes(bundle);
    bytes[bytes.length - 3] ^= 1;
    Files.write(bundle, bytes);
    assertThat(run(folder.toString())).isEqualTo(3);
    assertThat(out.toString(UTF_8)).startsWith("broken at index 2, `tile/entries/000.p/3`: ");
    out.reset();
    assertThat(run(folder.toString(), "--json")).isEqualTo(3);
    Json.Obj json = (Json.Obj) StrictJson.read(out.toString(UTF_8));
    assertThat(json.text("result")).isEqualTo("broken");
    assertThat(json.integer("index")).isEqualTo(2);
  }

  @Test
  void complainsOnStandardError() {
    assertThat(run(folder.resolve("nowhere").toString())).isEqualTo(4);
    assertThat(err.toString(UTF_8)).contains("there is no folder");
    assertThat(out.size()).isZero();
  }

  @Test
  void explainsItsUse() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString(UTF_8)).startsWith("usage: java -jar primum-verifier.jar");
    assertThat(run("--what", folder.toString())).isEqualTo(2);
    assertThat(run(folder.toString(), "again")).isEqualTo(2);
    assertThat(run(folder.toString(), "--key")).isEqualTo(2);
    assertThat(run(folder.toString(), "--since", "nowhere")).isEqualTo(4);
    assertThat(run("ftp://localhost/")).isEqualTo(2);
    assertThat(out.size()).isZero();
  }

  @Test
  void quotesWhateverStandsInASentence() {
    String json =
        VerificationReport.json(new Verification.NotFound("a \"b\" \\ \n \u0001 é \uD83C\uDFE5"));
    assertThat(((Json.Obj) StrictJson.read(json)).text("reason"))
        .isEqualTo("a \"b\" \\ \n \u0001 é \uD83C\uDFE5");
  }

  private int run(String... arguments) {
    return VerifierProgram.run(
        List.of(arguments), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }
}
