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

  /// Sensitivity .33033, PPV .12093, NNE 8.2693, useful from 5.43 % to 12.09 %: the reference case.
  @Test
  void theRatesOfAnAlertHaveTheirIntervals() throws IOException {
    Path html = folder.resolve("alert.html");
    String[] asked = {
      "benefit",
      "alert",
      wong,
      "--outcome",
      "sepsis",
      "--score",
      "risk",
      "--threshold",
      "0.5",
      "--json",
      "--html",
      html.toString()
    };
    Ran ran = Ran.primum(asked);
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("\"sensitivity\":{\"estimate\":\"0.33032")
        .contains("\"positivePredictiveValue\":{\"estimate\":\"0.12092")
        .contains("\"numberNeededToEvaluate\":{\"estimate\":\"8.26927")
        .contains("\"sensitivityBootstrap\":{\"lower\":\"0.31")
        .contains("\"usefulThresholds\":{\"lower\":\"0.0542", "\"upper\":\"0.12092");
    assertThat(Files.readString(html)).contains("<svg", "positive predictive value", "8.269");
    asked[8] = "1.5";
    assertThat(Ran.primum(asked))
        .returns(2, Ran::exit)
        .satisfies(bad -> assertThat(bad.err()).contains("`--threshold` is `1.5`, give 0 to 1"));
  }

  /// M. W. Fagerland et al., BMC Medical Research Methodology 13:91, 2013: 1 and 7 discordant of
  /// 21, mid-p .0391, exact p .0703.
  @Test
  void twoAlertsAreComparedOnTheSameCases() throws IOException {
    String text =
        "y,first,second,stay\n"
            + "1,1,1,a\n"
            + "1,1,0,b\n".repeat(1)
            + "1,0,1,c\n".repeat(7)
            + "1,0,0,d\n".repeat(12)
            + "0,0,0,e\n";
    String file = Files.writeString(folder.resolve("pairs.csv"), text).toString();
    Ran ran =
        Ran.primum(
            "benefit",
            "compare",
            file,
            "--outcome",
            "y",
            "--first",
            "first",
            "--second",
            "second",
            "--json");
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("\"onlyFirst\":1,\"onlySecond\":7")
        .contains("\"p\":\"0.0390625\"", "\"exactP\":\"0.0703125\"");
    assertThat(
            Ran.primum(
                    "benefit",
                    "compare",
                    file,
                    "--outcome",
                    "y",
                    "--first",
                    "first",
                    "--second",
                    "second",
                    "--cluster",
                    "stay")
                .out())
        .contains("in 5 clusters", "between clusters");
    assertThat(
            Ran.primum(
                    "benefit",
                    "compare",
                    wong,
                    "--outcome",
                    "sepsis",
                    "--first",
                    "risk",
                    "--second",
                    "risk",
                    "--scores")
                .out())
        .contains("area of the first less that of the second  0");
  }

  /// Hours of one stay say less than as many stays: the interval widens.
  @Test
  void fairnessKeepsHoursOfOneStayTogether() throws IOException {
    StringBuilder text = new StringBuilder("y,alert,group,stay\n");
    for (int stay = 0; stay < 60; stay++) {
      for (int hour = 0; hour < 10; hour++) {
        text.append("1,").append(stay % 3 == 0 ? 1 : 0).append(stay < 30 ? ",a," : ",b,");
        text.append(stay).append('\n');
      }
    }
    String file = Files.writeString(folder.resolve("stays.csv"), text).toString();
    String[] alone = {
      "benefit", "fairness", file, "--outcome", "y", "--alert", "alert", "--group", "group"
    };
    String[] together = java.util.Arrays.copyOf(alone, 11);
    together[9] = "--cluster";
    together[10] = "stay";
    assertThat(Ran.primum(alone).out()).contains("(0.2824 to 0.3885)");
    assertThat(Ran.primum(together).out()).contains("0.3333 (0.").doesNotContain("(0.2824 to");
  }

  /// Counts and figures of the reference case; scipy's chisquare and jensenshannon.
  @Test
  void categoriesOfThenAndNowAreCompared() throws IOException {
    long[] before = {16, 18, 16, 14, 12, 12};
    long[] after = {16, 16, 16, 16, 16, 8};
    StringBuilder then = new StringBuilder("c\n");
    StringBuilder now = new StringBuilder("c\n");
    for (int i = 0; i < 6; i++) {
      then.append(("k" + i + "\n").repeat((int) before[i]));
      now.append(("k" + i + "\n").repeat((int) after[i]));
    }
    Path html = folder.resolve("drift.html");
    Ran ran =
        Ran.primum(
            "benefit",
            "drift",
            Files.writeString(folder.resolve("then.csv"), then).toString(),
            Files.writeString(folder.resolve("now.csv"), now).toString(),
            "--column",
            "c",
            "--categories",
            "--json",
            "--html",
            html.toString());
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("\"chiSquareP\":\"0.6730", "\"hellinger\":\"0.0681")
        .contains("\"jensenShannon\":\"0.08173421", "\"estimate\":\"0.0372183");
    assertThat(Files.readString(html)).contains("Drift of c", "k5", "<svg");
  }

  @Test
  void curvesValidationsAndGroupsHaveTheirPages() throws IOException {
    Path curve = folder.resolve("curve.html");
    Path validation = folder.resolve("validation.html");
    Path groups = folder.resolve("groups.html");
    String file =
        Files.writeString(
                folder.resolve("cases.csv"),
                "y,p,a,g\n" + "1,0.8,1,m\n0,0.3,0,m\n1,0.4,0,f\n0,0.2,1,f\n".repeat(20))
            .toString();
    assertThat(
            Ran.primum(
                    "benefit",
                    "curve",
                    file,
                    "--outcome",
                    "y",
                    "--score",
                    "p",
                    "--thresholds",
                    "0.3,0.1,0.3",
                    "--html",
                    curve.toString())
                .exit())
        .isZero();
    assertThat(
            Ran.primum(
                    "benefit",
                    "validate",
                    file,
                    "--outcome",
                    "y",
                    "--score",
                    "p",
                    "--html",
                    validation.toString())
                .exit())
        .isZero();
    assertThat(
            Ran.primum(
                    "benefit",
                    "fairness",
                    file,
                    "--outcome",
                    "y",
                    "--alert",
                    "a",
                    "--group",
                    "g",
                    "--least-ratio",
                    "0.8",
                    "--html",
                    groups.toString())
                .exit())
        .isEqualTo(3);
    assertThat(Files.readString(curve)).contains("Decision curve", "treat all", "<svg");
    assertThat(Files.readString(validation)).contains("Observed against predicted", "AUROC");
    assertThat(Files.readString(groups)).contains("Widest gaps", "Sensitivity by group", "<svg");
  }
}
