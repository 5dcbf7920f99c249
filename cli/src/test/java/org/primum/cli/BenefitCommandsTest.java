package org.primum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands on scores. Expected figures: A. Wong et al., JAMA Internal Medicine 181, 2021, doi
/// 10.1001/jamainternmed.2021.2626, counts of table 2 at a score of 6, net benefit computed from
/// them; the fairness of eighteen cases as fairlearn's documentation has it.
class BenefitCommandsTest {
  @TempDir private Path folder = Path.of("");
  private String wong = "";

  @BeforeEach
  void write() throws IOException {
    String text =
        "sepsis,risk\n"
            + "1,0.5\n".repeat(843)
            + "0,0.5\n".repeat(6_128)
            + "1,0.0\n".repeat(1_709)
            + "0,0.0\n".repeat(29_775);
    wong = Files.writeString(folder.resolve("wong.csv"), text).toString();
  }

  @Test
  void netBenefitIsThatOfThePublishedCounts() {
    Ran ran =
        Ran.primum(
            "benefit",
            "curve",
            wong,
            "--outcome",
            "sepsis",
            "--score",
            "risk",
            "--thresholds",
            "0.02,0.05,0.10,0.15",
            "--json");
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("\"estimate\":\"0.01866", "\"treatAll\":\"0.04730")
        .contains("\"estimate\":\"0.01353", "\"treatAll\":\"0.01722")
        .contains("\"estimate\":\"0.00421", "\"treatAll\":\"-0.03737")
        .contains("\"estimate\":\"-0.00619975");
  }

  @Test
  void aScoreOfTwoValuesIsValidatedWithItsIntervals() {
    Ran ran =
        Ran.primum("benefit", "validate", wong, "--outcome", "sepsis", "--score", "risk", "--json");
    assertThat(ran.exit()).as(ran.err()).isZero();
    // Two values: the area is the mean of sensitivity .33033 and specificity .82932.
    assertThat(ran.out()).contains("\"auroc\":{\"estimate\":\"0.57982").contains("exactly 0 or 1");
  }

  @Test
  void groupsTooSmallAreUnknownAndNeverAPass() throws IOException {
    String outcomes = "011110101000111111";
    String alerts = "001011100111100110";
    String groups = "bbabbcccaacabccbcc";
    StringBuilder text = new StringBuilder("y,alert,group\n");
    for (int i = 0; i < outcomes.length(); i++) {
      text.append(outcomes.charAt(i)).append(',').append(alerts.charAt(i));
      text.append(',').append(groups.charAt(i)).append('\n');
    }
    String file = Files.writeString(folder.resolve("groups.csv"), text).toString();
    String[] asked = {
      "benefit",
      "fairness",
      file,
      "--outcome",
      "y",
      "--alert",
      "alert",
      "--group",
      "group",
      "--most-difference",
      "0.3",
      "--json"
    };
    Ran ran = Ran.primum(asked);
    assertThat(ran.exit()).as(ran.err()).isEqualTo(3);
    assertThat(ran.out())
        .contains("\"verdict\":\"unknown\"")
        .contains("\"equalisedOdds\":{\"difference\":{\"estimate\":\"1\"")
        .contains("\"difference\":{\"estimate\":\"0.25\"")
        .contains("\"ratio\":{\"estimate\":\"0.6666666667\"");
  }

  @Test
  void valuesOfThenAndNowAreCompared() throws IOException {
    StringBuilder text = new StringBuilder("x\n");
    for (int i = 1; i <= 40; i++) {
      text.append(i).append('\n');
    }
    String then = Files.writeString(folder.resolve("then.csv"), text).toString();
    Ran same = Ran.primum("benefit", "drift", then, then, "--column", "x", "--json");
    assertThat(same.exit()).as(same.err()).isZero();
    assertThat(same.out())
        .contains("\"stabilityIndex\":{\"estimate\":\"0\"")
        .contains("\"kolmogorovSmirnov\":\"0\"");
    Ran few = Ran.primum("benefit", "drift", wong, wong, "--column", "risk", "--classes", "2");
    assertThat(few.exit()).isEqualTo(2);
    assertThat(few.err()).contains("too few different values for 2 classes");
  }

  @Test
  void everyFaultOfATableIsToldWithItsPlace() throws IOException {
    String file =
        Files.writeString(folder.resolve("bad.csv"), "y,p\n1,0.5\n2,0.5\n0,1.2\n").toString();
    Ran ran =
        Ran.primum(
            "benefit", "curve", file, "--outcome", "y", "--score", "p", "--thresholds", "0.1");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .contains("bad.csv:3:1: `y` must be 0 or 1, found `2`")
        .contains("bad.csv:4:3: `p` must be a probability from 0 to 1, found `1.2`");
    assertThat(
            Ran.primum(
                "benefit",
                "curve",
                wong,
                "--outcome",
                "sepsis",
                "--score",
                "risk",
                "--thresholds",
                "1.5"))
        .returns(2, Ran::exit)
        .satisfies(bad -> assertThat(bad.err()).contains("must each be from 0 to less than 1"));
  }
}
