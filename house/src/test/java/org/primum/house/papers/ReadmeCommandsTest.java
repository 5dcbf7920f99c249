package org.primum.house.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.primum.house.Building;
import org.primum.house.Shell;

/// Every command that the README shows is run as a reader would run it.
final class ReadmeCommandsTest {
  private static final Path ROOT = Building.own().root();

  @BeforeEach
  void theProgramIsBuilt() {
    Assumptions.assumeTrue(
        Files.exists(ROOT.resolve("cli/target/primum/built")),
        "the program is not packaged; run the phase `verify`");
  }

  @Test
  void quickCommandsRun() {
    assertThat(run("sh quick", Duration.ofMinutes(2))).isNotEmpty();
  }

  @Test
  @Tag("slow")
  void slowCommandsRun() {
    assertThat(run("sh slow", Duration.ofMinutes(30))).isNotEmpty();
  }

  private static List<String> run(String kind, Duration limit) {
    List<String> commands =
        Paper.of(Building.own()).stream()
            .filter(paper -> paper.path().equals("README.md"))
            .flatMap(paper -> paper.blocks().stream())
            .filter(block -> block.kind().equals(kind))
            .flatMap(block -> block.lines().stream())
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    for (String command : commands) {
      // Another build inside this build would pull the rug from under it.
      Shell.Outcome outcome =
          Shell.run(ROOT, Map.of("PRIMUM_BUILD", "never"), limit, List.of("sh", "-c", command));
      assertThat(outcome.exit()).as("%s%n%s", command, outcome.err()).isZero();
      assertThat(outcome.out()).as(command).isNotBlank();
    }
    return commands;
  }
}
