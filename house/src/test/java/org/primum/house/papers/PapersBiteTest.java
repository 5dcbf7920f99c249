package org.primum.house.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.primum.house.Finding;
import org.primum.house.PlantedBuilding;

/// Each rule finds the fault that is planted for it, and nothing in truthful papers.
final class PapersBiteTest {
  private PlantedBuilding planted;

  @BeforeEach
  void plantTruthfulPapers(@TempDir Path folder) {
    planted =
        new PlantedBuilding(folder)
            .module("roster")
            .java("roster", "WardRoster", "package planted.ward;\nrecord WardRoster() {}\n")
            .file("docs/one.md", "# First steps\n\nSee `WardRoster` in `roster/pom.xml`.\n")
            .file("README.md", "# Planted\n\n[steps](docs/one.md#first-steps) [here](#planted)\n");
  }

  private List<String> links() {
    return LinkRule.findings(planted.sources()).stream().map(Finding::message).toList();
  }

  private List<String> names() {
    return NamedThingsRule.findings(planted.sources()).stream().map(Finding::message).toList();
  }

  @Test
  void truthfulPapersHaveNoFindings() {
    assertThat(links()).isEmpty();
    assertThat(names()).isEmpty();
  }

  @Test
  void deadLinksAreFound() {
    planted.file(
        "README.md", "[a](docs/two.md) [b](docs/one.md#no-such) [c](#nor-this) ![d](x.png)");
    assertThat(links()).hasSize(4);
  }

  @Test
  void aTypeThatIsGoneIsFound() {
    planted.file("docs/one.md", "See `WardRota` and `WardRoster.size()`.\n");
    assertThat(names()).singleElement().satisfies(m -> assertThat(m).contains("`WardRota`"));
  }

  @Test
  void aFileOrPackageThatIsGoneIsFound() {
    planted.file("docs/one.md", "See `roster/src/Gone.java`, `org.primum.gone` and `GONE.md`.\n");
    assertThat(names()).hasSize(3);
  }

  @Test
  void aRoomAndALibraryThatAreNotToldAreFound() {
    planted
        .file(
            "roster/pom.xml",
            "<dependency><groupId>org.x</groupId><artifactId>xlib</artifactId></dependency>")
        .file("ARCHITECTURE.md", "Nothing here.\n");
    assertThat(ToldRule.findings(planted.sources())).hasSize(2);
    planted.file("ARCHITECTURE.md", "`roster` uses `xlib`.\n");
    assertThat(ToldRule.findings(planted.sources())).isEmpty();
  }
}
