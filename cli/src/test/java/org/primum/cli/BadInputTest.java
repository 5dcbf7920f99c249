package org.primum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.primum.app.stories.Examples;

/// What people get wrong ends in a sentence that says where, what was found and what to do, in the
/// right exit code, and leaves nothing half-written.
class BadInputTest {
  @TempDir private Path folder = Path.of("");

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static String changed(String example, String found, String put) {
    String text = Examples.text(example);
    assertThat(text).contains(found);
    return text.replaceFirst(java.util.regex.Pattern.quote(found), put);
  }

  private void leavesOnly(String... names) throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(each -> each.getFileName().toString())).containsExactlyInAnyOrder(names);
    }
  }

  @Test
  void anUnknownRoleIsNamedWithItsPlaceAndTheNearestKnownOne() throws IOException {
    String charter =
        file(
            "charter.yaml",
            Examples.text("charters/example-health.yaml")
                .replace(
                    "accountable: chief-information-officer",
                    "accountable: chief-informaton-officer"));
    Ran ran = Ran.primum("charter", "check", charter);
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.out().lines())
        .hasSizeGreaterThan(1)
        .allMatch(line -> line.matches(".*charter\\.yaml:\\d+:\\d+: .*"))
        .anyMatch(
            line ->
                line.contains(
                    "`chief-informaton-officer`, which is not there; did you mean"
                        + " `chief-information-officer`?"));
  }

  @Test
  void allFaultsOfAHarmModelAreToldAtOnce() throws IOException {
    String twice =
        changed("harm/login.yaml", "mode: \"0.08\", max: \"0.2\"", "mode: \"0.08\", max: \"1.2\"")
            .replace("mode: \"0.001\"", "mode: \"NaN\"");
    Ran ran = Ran.primum("harm", "estimate", file("model.yaml", twice));
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains("1.2")
        .contains("`NaN`")
        .containsPattern("model\\.yaml:56:\\d+")
        .containsPattern("model\\.yaml:67:\\d+");
  }

  @Test
  void missingColumnsOfAStayAreNamedAndNothingIsWritten() throws IOException {
    Path stays = Files.createDirectory(folder.resolve("stays"));
    Files.writeString(stays.resolve("p1.psv"), "HR|O2Sat\n80|98\n");
    Ran ran = Ran.primum("cohort", "import", stays.toString(), folder.resolve("cohort").toString());
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("p1.psv:1: columns are missing: `Temp`").hasLineCount(1);
    leavesOnly("stays");
  }

  @Test
  void logicThatDoesNotTranslateIsToldWithItsPlaces() throws IOException {
    String logic =
        file(
            "Alert.cql",
            """
            library Alert
            using FHIR version '4.0.1'
            parameter AsOf DateTime
            context Patient
            define "Warm": Fever
            define "Alert": "No such"
            """);
    Ran ran = Ran.primum("logic", "check", logic);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out())
        .containsPattern("Alert\\.cql:5:\\d+: .*Fever")
        .containsPattern("Alert\\.cql:6:\\d+: .*No such");
  }

  @Test
  void whatIsNotThereOrNotReadableIsTold() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    String absent = folder.resolve("absent").toString();
    assertThat(Ran.primum("charter", "check", absent))
        .returns(4, Ran::exit)
        .satisfies(ran -> assertThat(ran.err()).contains("there is no such file").hasLineCount(1));
    assertThat(Ran.primum("charter", "check", empty.toString()))
        .returns(2, Ran::exit)
        .satisfies(ran -> assertThat(ran.err()).contains("it is a folder").hasLineCount(1));
    assertThat(Ran.primum("evidence", "replay", "--logic", absent, "--cohort", empty.toString()))
        .returns(4, Ran::exit);
    assertThat(Ran.primum("ledger", "verify", empty.toString())).returns(4, Ran::exit);
    assertThat(Ran.primum("ledger", "verify", "http://localhost:1/ledger"))
        .returns(7, Ran::exit)
        .satisfies(ran -> assertThat(ran.err()).contains("is the server running?"));
    assertThat(Ran.primum("ledger", "rebuild", "--embedded", "--data", absent))
        .returns(4, Ran::exit)
        .satisfies(ran -> assertThat(ran.err()).contains("there is no house in").hasLineCount(1));
    leavesOnly("empty");
  }

  @Test
  void aCommandMistypedIsTold() {
    assertThat(Ran.primum("chartr", "check"))
        .returns(2, Ran::exit)
        .satisfies(ran -> assertThat(ran.err()).contains("did you mean `charter`?"));
  }
}
