package org.primum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.primum.app.stories.Examples;

/// `logic check` and `logic package`, as a stranger uses them.
class LogicCommandsTest {
  private static final String TRAP =
      """
      library Trap version '1'
      using FHIR version '4.0.1'
      include FHIRHelpers version '4.0.1'
      codesystem "LOINC": 'http://loinc.org'
      code "Heart rate": '8867-4' from "LOINC"
      parameter AsOf DateTime
      context Patient
      define "Alert":
        exists ([Observation: "Heart rate"] O
          where FHIRHelpers.ToDateTime(O.effective as FHIR.dateTime) in Interval[AsOf - 4 hours, AsOf])
      """;

  @TempDir private Path folder = Path.of("");

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void warnsOfTheTrapAtTheEdgeOfAWindowAndStillSucceeds() throws IOException {
    String trap = file("Trap.cql", TRAP);
    Ran ran = Ran.primum("logic", "check", trap);
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains("logic hash ")
        .containsOnlyOnce("warning: Trap.cql:10:5: boundary-precision: ");
    assertThat(Ran.primum("logic", "check", trap, "--json").out())
        .contains("\"lint\":\"boundary-precision\"", "\"line\":10", "\"remedy\":");
  }

  @Test
  void saysWhichCodesACohortDoesNotHave() throws IOException {
    String stays = folder.resolve("stays").toString();
    assertThat(Ran.primum("cohort", "generate", stays, "--stays", "2", "--seed", "1").exit())
        .isZero();
    String rare =
        file(
            "Trap.cql",
            TRAP.replace("8867-4", "2703-7").replace(" in Inter", " in minute of Inter"));
    Ran ran = Ran.primum("logic", "check", rare, "--cohort", stays);
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).containsOnlyOnce("warning: Trap.cql:5:1: code-absent: code `2703-7`");
  }

  @Test
  void packagesAnAlertAndRefusesOneThatNobodyExplains() throws IOException {
    file("LatestValue.cql", Examples.text("logic/LatestValue.cql"));
    String alert = file("SirsAlert.cql", Examples.text("logic/SirsAlert.cql"));
    Path out = folder.resolve("out");
    Ran ran = Ran.primum("logic", "package", alert, "--out", out.toString());
    assertThat(ran.exit()).isZero();
    try (Stream<Path> written = Files.list(out)) {
      assertThat(written.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "Library-LatestValue.json",
              "Library-SirsAlert.json",
              "PlanDefinition-SirsAlert.json");
    }
    Ran bare = Ran.primum("logic", "package", file("Trap.cql", TRAP), "--out", out.toString());
    assertThat(bare.exit()).isEqualTo(2);
    assertThat(bare.err()).contains("Trap.cql:1:1: library `Trap` does not begin with a comment");
    Ran slash =
        Ran.primum("logic", "package", alert, "--out", out.toString(), "--canonical", "ehr/");
    assertThat(slash.exit()).isEqualTo(2);
    assertThat(slash.err()).contains("`ehr/`");
  }

  @Test
  void refusesToReplayWhatIsAboutOrders() throws IOException {
    String alert = file("Pair.cql", Examples.text("logic/OpioidBenzodiazepineAlert.cql"));
    Ran ran = Ran.primum("evidence", "replay", "--logic", alert, "--cohort", folder.toString());
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("cohorts hold no orders").hasLineCount(1);
  }
}
