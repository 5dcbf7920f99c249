package org.primum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElicitationCommandsTest {
  private static final Path EXAMPLE = Path.of("../examples/elicitation/sepsis.yaml");

  @TempDir private Path folder = Path.of("");

  @Test
  void namesWhoSaidWhatAndHandsAQuantityToAHarmModel() {
    Ran ran = Ran.primum("elicit", "fit", EXAMPLE.toString());
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains("A. Winter, intensivist", "pool, by performance", "their intervals do not meet")
        .contains("class: expert, author: \"A. Winter, R. Okoye, P. Adeyemi, M. Castell\"");
  }

  @Test
  void printsJson() {
    Ran ran = Ran.primum("elicit", "fit", "--json", EXAMPLE.toString());
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).startsWith("{").contains("\"calibration\"", "\"inModel\"");
  }

  @Test
  void drawsWhoSaidWhatOnAPage() throws IOException {
    Path html = folder.resolve("e.html");
    assertThat(Ran.primum("elicit", "fit", EXAMPLE.toString(), "--html", html.toString()).exit())
        .isZero();
    assertThat(Files.readString(html))
        .contains("A. Winter", "intensivist", "Together", "What each said", "<svg")
        .doesNotContain("<script");
  }

  @Test
  void tellsFaultsWithTheirPlaces() throws IOException {
    Path file = folder.resolve("e.yaml");
    Files.writeString(file, Files.readString(EXAMPLE).replace("truth: 18.4", "truth: some"));
    Ran ran = Ran.primum("elicit", "fit", file.toString());
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("`truth` must be a decimal such as `0.05`, found `some`");
    Files.writeString(
        file, Files.readString(EXAMPLE).replace("cutOff: optimised", "cutOff: 0.9999"));
    Ran nobody = Ran.primum("elicit", "fit", file.toString());
    assertThat(nobody.exit()).isEqualTo(2);
    assertThat(nobody.err()).contains("no expert who answered reaches the cut-off `0.9999`");
    assertThat(Ran.primum("elicit", "fit", "absent.yaml").exit()).isEqualTo(4);
  }
}
