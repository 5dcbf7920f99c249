package org.primum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The commands on charters, as a stranger types them.
class CharterCommandsTest {
  private static final String EXAMPLE =
      examples().resolve("charters/example-health.yaml").toString();
  private static final String PEOPLE = examples().resolve("stories/hospital.yaml").toString();

  @TempDir private Path folder = Path.of("");
  private String newer = "";

  @BeforeEach
  void amend() throws IOException {
    newer =
        file(
            "newer.yaml",
            Files.readString(Path.of(EXAMPLE))
                .replace(
                    "consulted: {chief-medical-information-officer: P5D}",
                    "consulted: {chief-medical-information-officer: P5D, pharmacy-director: P7D}"));
  }

  @Test
  void checksTheExample() {
    assertThat(Ran.primum("charter", "check", EXAMPLE))
        .returns(0, Ran::exit)
        .satisfies(
            ran ->
                assertThat(ran.out())
                    .contains("keeps every rule: charter of Example Health, version 2026.2")
                    .contains("every decision and every kind of change can be staffed: one"));
  }

  @Test
  void givesStableFieldsToMachines() {
    Ran ran = Ran.primum("charter", "check", EXAMPLE, "--roster", PEOPLE, "--json");
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("\"findings\":[]", "\"basis\":\"", "\"digest\":\"")
        .contains("{\"conflict\":[],\"decision\":\"T1\",\"mends\":[],\"possible\":true}")
        .contains("\"kind\":\"cds-alert\"", "\"singlePoints\":[{\"as\":[\"")
        .contains("\"licences\":[{\"blocked\":[\"chief-medical-information-officer\"]");
  }

  @Test
  void saysWhoBlocksADecisionAndWhatWouldMendIt() {
    Ran ran =
        Ran.primum("charter", "check", EXAMPLE, "--roster", PEOPLE, "--absent", "j-lindqvist");
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.out())
        .contains("decision `T2` cannot be staffed:")
        .contains("`T2` (Technical architecture and security posture) is signed by the Chief")
        .contains("Whoever is away does nothing: J. Lindqvist is, as Chief Information Officer.")
        .contains("To mend it, ");
    assertThat(
            Ran.primum(
                "charter", "check", EXAMPLE, "--roster", PEOPLE, "--recused", "j-lindqvist:T4"))
        .returns(3, Ran::exit)
        .satisfies(
            recused ->
                assertThat(recused.out())
                    .contains("Whoever is recused stands aside: J. Lindqvist does from `T4`")
                    .doesNotContain("decision `T2` cannot"));
  }

  @Test
  void refusesOptionsThatMeanNothing() {
    assertThat(Ran.primum("charter", "check", EXAMPLE, "--absent", "j-lindqvist"))
        .returns(2, Ran::exit)
        .satisfies(ran -> assertThat(ran.err()).contains("name their list with `--roster`"));
    assertThat(
            Ran.primum("charter", "check", EXAMPLE, "--roster", PEOPLE, "--recused", "j-lindqvist"))
        .returns(2, Ran::exit)
        .satisfies(ran -> assertThat(ran.err()).contains("e.g. `j-lindqvist:T4`"));
  }

  @Test
  void tellsACharterAndWhatANewerOneSaysOtherwise() {
    assertThat(Ran.primum("charter", "explain", EXAMPLE))
        .returns(0, Ran::exit)
        .satisfies(
            ran ->
                assertThat(ran.out())
                    .contains("The Chief Medical Officer signs, for the clinical chamber."));
    assertThat(Ran.primum("charter", "diff", EXAMPLE, newer))
        .isEqualTo(
            new Ran(
                0,
                "T2 now also consults the Director of Pharmacy, with 7 days to answer."
                    + System.lineSeparator(),
                ""));
    assertThat(Ran.primum("charter", "diff", EXAMPLE, EXAMPLE).out())
        .contains("both charters say the same");
    assertThat(Ran.primum("charter", "diff", EXAMPLE, newer, "--json").out())
        .contains("{\"differences\":[{\"sentence\":\"T2 now", "\"subject\":\"decision T2\"}]}");
    assertThat(Ran.primum("charter", "diff", EXAMPLE, "nowhere.yaml")).returns(4, Ran::exit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"matrix.csv", "matrix.xlsx"})
  void takesTheMatrixToASpreadsheetAndBack(String name) {
    String table = folder.resolve(name).toString();
    String back = folder.resolve("back.yaml").toString();
    assertThat(Ran.primum("charter", "export", newer, "--to", table)).returns(0, Ran::exit);
    assertThat(Ran.primum("charter", "import", EXAMPLE, "--from", table, "--to", back))
        .returns(0, Ran::exit)
        .satisfies(
            ran ->
                assertThat(ran.out()).startsWith("T2 now also consults the Director of Pharmacy"));
    assertThat(Ran.primum("charter", "diff", newer, back).out())
        .contains("both charters say the same");
    assertThat(Ran.primum("charter", "export", newer, "--to", table))
        .returns(2, Ran::exit)
        .satisfies(ran -> assertThat(ran.err()).contains("it is there already"));
  }

  @Test
  void saysEveryCellThatIsWrongAndWritesNothing() throws IOException {
    String table = folder.resolve("matrix.csv").toString();
    assertThat(Ran.primum("charter", "export", EXAMPLE, "--to", table)).returns(0, Ran::exit);
    String damaged =
        Files.readString(Path.of(table)).replace("C P5D", "C soon").replace("T4,", "T 4,");
    String wrong = file("wrong.csv", damaged);
    Path back = folder.resolve("back.yaml");
    Ran ran = Ran.primum("charter", "import", EXAMPLE, "--from", wrong, "--to", back.toString());
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .contains("cell `A7`: a decision is named by letters and digits")
        .contains("write `C P5D` for five days, found `C soon`");
    assertThat(ran.err().lines()).as("seven deadlines and one id").hasSize(8);
    assertThat(Files.exists(back)).isFalse();
  }

  @Test
  void importsNothingThatBreaksARuleOfTheMatrix() throws IOException {
    String table = folder.resolve("matrix.csv").toString();
    assertThat(Ran.primum("charter", "export", EXAMPLE, "--to", table)).returns(0, Ran::exit);
    String wrong = file("wrong.csv", Files.readString(Path.of(table)).replace("A R", "R"));
    Path back = folder.resolve("back.yaml");
    Ran ran = Ran.primum("charter", "import", EXAMPLE, "--from", wrong, "--to", back.toString());
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.out()).contains("decision `T4` has no Accountable role");
    assertThat(Files.exists(back)).isFalse();
  }

  @Test
  void judgesACharterThatIsTooLargeToAdopt() throws IOException {
    StringBuilder rows = new StringBuilder("\ndecisions:\n");
    for (int i = 0; i < 400; i++) {
      rows.append(
          "  D%d: {accountable: chief-medical-officer, responsible: [it-architect], consulted: {board: P5D}}%n"
              .formatted(i));
    }
    String large =
        file(
            "large.yaml",
            Files.readString(Path.of(EXAMPLE)).replace("\ndecisions:\n", rows.toString()));
    Ran ran = Ran.primum("charter", "check", large);
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.out())
        .contains("bytes as the act that adopts it, allowed are 61439")
        .contains("every decision and every kind of change can be staffed")
        .doesNotContain("keeps every rule");
    assertThat(Ran.primum("charter", "check", large, "--json").out())
        .contains("\"rule\":\"too-large-to-adopt\"", "\"decision\":\"D399\"");
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8).toString();
  }

  private static Path examples() {
    Path up = Path.of("").toAbsolutePath();
    while (!Files.exists(up.resolve("mvnw"))) {
      up = Objects.requireNonNull(up.getParent());
    }
    return up.resolve("examples");
  }
}
