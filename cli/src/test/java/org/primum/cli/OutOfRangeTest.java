package org.primum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.primum.app.stories.Examples;

/// Options beyond their range end in one line that says what is allowed.
class OutOfRangeTest {
  @TempDir private Path folder = Path.of("");

  private static void refused(Ran ran, String said) {
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(said).hasLineCount(1);
  }

  @Test
  void harmCommandsNameTheirRanges() throws IOException {
    Path model = folder.resolve("login.yaml");
    Files.write(model, Examples.bytes("harm/login.yaml"));
    refused(
        Ran.primum("harm", "estimate", model.toString(), "--draws", "10"),
        "option `--draws` is `10`; give 1000 to 1000000");
    refused(
        Ran.primum("harm", "compare", model.toString(), "--seed", "-1"),
        "option `--seed` is `-1`; give 0 to 9007199254740991");
  }

  @Test
  void replayNamesItsRanges() {
    refused(
        Ran.primum("evidence", "replay", "--logic", "x.cql", "--cohort", "x", "--threads", "0"),
        "cannot replay on `0` threads");
    refused(
        Ran.primum("evidence", "replay", "--logic", "x.cql", "--cohort", "x", "--stays", "0"),
        "cannot sample `0` stays");
  }

  @Test
  void generatingNamesItsRangeAndMakesNothing() {
    Path out = folder.resolve("cohort");
    refused(
        Ran.primum("cohort", "generate", out.toString(), "--stays", "0", "--seed", "1"),
        "option `--stays` is `0`; give 1 to 9999999");
    assertThat(out).doesNotExist();
  }

  @Test
  void generatedStaysSayThatTheyAreSynthetic() {
    Path out = folder.resolve("cohort");
    Ran made = Ran.primum("cohort", "generate", out.toString(), "--stays", "3", "--seed", "1");
    assertThat(made.exit()).isZero();
    assertThat(made.out()).startsWith("SYNTHETIC ICU stays, seed 1: 3 stays, ");
    Ran again = Ran.primum("cohort", "generate", out.toString(), "--stays", "3", "--seed", "1");
    assertThat(again.exit()).isEqualTo(2);
  }
}
