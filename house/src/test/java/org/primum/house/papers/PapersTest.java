package org.primum.house.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.primum.house.Building;

/// The papers of the product itself.
final class PapersTest {
  private final Building building = Building.own();

  @Test
  void everyLinkLeadsSomewhere() {
    assertThat(LinkRule.findings(building)).isEmpty();
  }

  @Test
  void everyNamedTypePackageAndFileExists() {
    assertThat(NamedThingsRule.findings(building)).isEmpty();
  }

  @Test
  void everyRoomAndLibraryIsTold() {
    assertThat(ToldRule.findings(building)).isEmpty();
  }

  @Test
  void thePapersAreThere() {
    assertThat(
            List.of(
                "README.md",
                "ARCHITECTURE.md",
                "CONTRIBUTING.md",
                "CHANGELOG.md",
                "LICENSE",
                "NOTICE",
                "docs/adr"))
        .allSatisfy(path -> assertThat(building.root().resolve(path)).exists());
  }

  @Test
  void everyShellBlockSaysHowItIsTested() {
    Set<String> kinds = Set.of("sh quick", "sh slow", "sh shown");
    assertThat(Paper.of(building))
        .flatExtracting(Paper::blocks)
        .extracting(Paper.Block::kind)
        .filteredOn(kind -> kind.startsWith("sh") || kind.startsWith("bash"))
        .allSatisfy(kind -> assertThat(kinds).contains(kind));
  }

  @Test
  void continuousIntegrationRunsWhatTheReadmeSays() {
    String run = Building.text(building.root().resolve(".ci/run"));
    assertThat(run).contains("./mvnw").contains("verify");
    assertThat(Building.text(building.root().resolve("README.md"))).contains("./mvnw verify");
    assertThat(Files.isExecutable(building.root().resolve(".ci/run"))).isTrue();
  }
}
