package org.primum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One clear line and the right exit code for what people get wrong.
class UsageTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void asksForACommandAndSuggestsTheNearest() {
    assertThat(Ran.primum())
        .isEqualTo(
            new Ran(
                2, "", "primum: a command is needed, e.g. `primum demo`\nSee `primum --help`.\n"));
    Ran near = Ran.primum("logic", "chek");
    assertThat(near.exit()).isEqualTo(2);
    assertThat(near.err()).startsWith("primum: `chek` is not understood; did you mean `check`?\n");
  }

  @Test
  void saysWhatIsMissing() {
    Ran ran = Ran.primum("logic", "check");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            "primum: Missing required parameter: 'FILE'\nSee `primum logic check --help`.\n");
  }

  @Test
  void tellsAbsentFromUnreadable() throws Exception {
    Path absent = folder.resolve("absent.cql");
    assertThat(Ran.primum("logic", "check", absent.toString()))
        .isEqualTo(new Ran(4, "", "primum: cannot read `" + absent + "`: there is no such file\n"));
    assertThat(Ran.primum("logic", "check", folder.toString()))
        .isEqualTo(
            new Ran(
                2, "", "primum: cannot read `" + folder + "`: it is a folder, expected a file\n"));
    Path latin = folder.resolve("latin.cql");
    Files.write(latin, new byte[] {'/', '/', (byte) 0xe9});
    assertThat(Ran.primum("logic", "check", latin.toString()).err())
        .isEqualTo("primum: cannot read `" + latin + "`: it is not UTF-8; store it as UTF-8\n");
  }

  @Test
  void namesLineAndColumnOfLogicThatDoesNotTranslate() throws Exception {
    Path file = folder.resolve("Broken.cql");
    Files.writeString(
        file,
        """
        library Broken version '1'
        using FHIR version '4.0.1'
        parameter AsOf DateTime
        context Patient
        define "Alert": 1 + true
        """);
    Ran ran = Ran.primum("logic", "check", file.toString());
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).startsWith("Broken.cql:5:17: ");
  }

  @Test
  void saysThatThereIsNoLedger() {
    Ran nothing = Ran.primum("ledger", "verify", folder.toString());
    assertThat(nothing.exit()).isEqualTo(4);
    assertThat(nothing.err()).contains("there is no ledger at `" + folder + "`");
    Ran far = Ran.primum("ledger", "verify", "http://localhost:1/ledger");
    assertThat(far.exit()).isEqualTo(7);
  }
}
