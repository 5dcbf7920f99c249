package org.primum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands that follow what happens after go-live.
class MonitorCoursesTest {
  @TempDir private Path folder = Path.of("");

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static String said(int exit, String... arguments) {
    Ran ran = Ran.primum(arguments);
    assertThat(ran.exit()).as(ran.err()).isEqualTo(exit);
    return ran.out();
  }

  /// Reference case 30.35209; the authors' C++ tests (confseq) for the others.
  @Test
  void boundsAreThoseOfTheMixtures() {
    assertThat(said(0, "monitor", "bound", "--tuned-to", "100", "--at", "100", "--json"))
        .contains("\"bound\":\"30.35208")
        .contains("\"oneSided\":false");
    String[] one = {"monitor", "bound", "--tuned-to", "100", "--at", "100", "--one-sided"};
    assertThat(said(0, one)).contains("at variance 100: 27.6607");
    assertThat(
            said(
                0,
                "monitor",
                "bound",
                "--mixture",
                "gamma-poisson",
                "--tuned-to",
                "100",
                "--at",
                "100",
                "--jump",
                "2"))
        .contains("30.1948");
    assertThat(Ran.primum("monitor", "bound", "--tuned-to", "0", "--at", "-1", "--alpha", "2"))
        .returns(2, Ran::exit)
        .satisfies(
            ran ->
                assertThat(ran.err())
                    .hasLineCount(1)
                    .contains("`--alpha` is `2.0`", "`--tuned-to` is `0.0`", "`--at` is `[-1.0]`"));
  }

  /// 12 of 7.5 expected at once: the limits of the sequence's own test are by scipy; here the
  /// course must add up and say so in the report.
  @Test
  void aRateIsFollowedLookByLook() throws IOException {
    String file = file("e.csv", "week,n,due\nW1,2,1.5\nW2,3,1.5\nW3,30,4.5\n");
    Path html = folder.resolve("rate.html");
    String json =
        said(
            3,
            "monitor",
            "rate",
            file,
            "--events",
            "n",
            "--expected",
            "due",
            "--label",
            "week",
            "--tuned-to",
            "7.5",
            "--ends",
            "lower",
            "--json",
            "--html",
            html.toString());
    assertThat(json)
        .contains("\"events\":\"35\"", "\"expected\":\"7.5\"", "\"ruledOutAt\":\"W3\"")
        .doesNotContain("\"upper\"");
    assertThat(Files.readString(html))
        .contains("Rate ratio 1 was ruled out at look W3", "<svg", "What it assumes")
        .doesNotContain("<script");
  }

  @Test
  void aShareAndAMeanAreFollowed() throws IOException {
    String file = file("s.csv", "yes,all,x\n5,10,1\n6,10,2\n4,10,3\n");
    assertThat(
            said(
                0,
                "monitor",
                "share",
                file,
                "--yes",
                "yes",
                "--trials",
                "all",
                "--against",
                "0.5",
                "--tuned-to",
                "50"))
        .contains("share 0.5 (", "share 0.5 is not ruled out");
    assertThat(
            said(
                0,
                "monitor",
                "mean",
                file,
                "--value",
                "x",
                "--spread",
                "1",
                "--against",
                "2",
                "--tuned-to",
                "10"))
        .contains("mean 2 (", "mean 2 is not ruled out");
    Ran bad =
        Ran.primum(
            "monitor",
            "share",
            file("b.csv", "yes,all\n5,4\n1,0\n"),
            "--yes",
            "yes",
            "--trials",
            "all",
            "--against",
            "0.5",
            "--tuned-to",
            "50");
    assertThat(bad.exit()).isEqualTo(2);
    assertThat(bad.err()).hasLineCount(1).contains("`5` of `4`", "`1` of `0`");
  }

  /// Reference cases: 167.684 and 8.38313; 438.12.
  @Test
  void chartsTellTheirRunLengths() {
    assertThat(said(0, "monitor", "cusum", "--threshold", "4", "--two-sided", "--json"))
        .contains("\"runLengthNormal\":\"167.683", "\"runLengthWrong\":\"8.38313");
    assertThat(
            said(
                0,
                "monitor",
                "count-cusum",
                "--normal",
                "0.25",
                "--wrong",
                "0.5",
                "--reference",
                "0.25",
                "--threshold",
                "10",
                "--json"))
        .contains("\"runLengthNormal\":\"438.12499", "\"threshold\":\"10\"");
    assertThat(
            said(
                0,
                "monitor",
                "count-cusum",
                "--yes-no",
                "--normal",
                "0.01",
                "--wrong",
                "0.02",
                "--run-length",
                "5000"))
        .contains("values to a false alarm on average");
    Ran bad = Ran.primum("monitor", "cusum", "--reference", "9");
    assertThat(bad.exit()).isEqualTo(2);
    assertThat(bad.err())
        .hasLineCount(1)
        .contains("give one of `--run-length` and `--threshold`", "`--reference` is `9.0`");
    assertThat(
            Ran.primum(
                "monitor", "count-cusum", "--normal", "2", "--wrong", "1", "--threshold", "3"))
        .returns(2, Ran::exit)
        .satisfies(ran -> assertThat(ran.err()).contains("more than `--normal`, `2.0`"));
  }

  @Test
  void chartsFollowTheirValues() throws IOException {
    String file = file("v.csv", "day,x,n,died,risk\na,0,0,0,0.1\nb,3,9,1,0.1\nc,3,9,1,0.2\n");
    Path html = folder.resolve("cusum.html");
    assertThat(
            said(
                3,
                "monitor",
                "cusum",
                file,
                "--value",
                "x",
                "--threshold",
                "4",
                "--two-sided",
                "--label",
                "day",
                "--html",
                html.toString()))
        .contains("3 values: 1 signal of a rise, the first at c; no signal of a fall");
    assertThat(Files.readString(html)).contains("threshold 4", "sum for a fall", "<svg");
    assertThat(
            said(
                3,
                "monitor",
                "count-cusum",
                file,
                "--value",
                "n",
                "--normal",
                "1",
                "--wrong",
                "2",
                "--run-length",
                "100",
                "--json"))
        .contains("\"signals\":[\"2\",\"3\"]");
    assertThat(
            said(
                0,
                "monitor",
                "risk-adjusted",
                file,
                "--outcome",
                "died",
                "--risk",
                "risk",
                "--threshold",
                "2",
                "--json"))
        .contains("\"signalled\":false", "\"side\":\"rise\"", "\"oddsRatio\":\"2\"");
  }

  @Test
  void aRiskMustBeOne() throws IOException {
    String file = file("v.csv", "x,died\n0,0\n0.5,1\n");
    assertThat(
            Ran.primum(
                "monitor",
                "risk-adjusted",
                file,
                "--outcome",
                "died",
                "--risk",
                "x",
                "--threshold",
                "2"))
        .returns(2, Ran::exit)
        .satisfies(ran -> assertThat(ran.err()).contains("`x` must be a risk above 0 and below 1"));
  }

  /// By hand: .05/2 + 365/370 false alarms a year.
  @Test
  void aBudgetAddsUpAllMonitors() throws IOException {
    String file =
        file("b.csv", "monitor,kind,limit,span\nsepsis,test,0.05,2\nlatency,chart,370,365\n");
    assertThat(said(3, "monitor", "budget", file, "--at-most", "0.5", "--json"))
        .contains("\"falseAlarmsAYear\":\"1.011486486\"", "\"kept\":false")
        .contains("\"spendLessBy\":\"2.022972973\"");
    assertThat(said(0, "monitor", "budget", file, "--at-most", "2")).contains("within 2");
    assertThat(said(0, "monitor", "budget", file)).contains("2 monitors cost 1.011 false alarms");
    Ran bad =
        Ran.primum(
            "monitor",
            "budget",
            file("w.csv", "monitor,kind,limit,span\na,test,2,2\nb,chart,0.5,1\n"));
    assertThat(bad.exit()).isEqualTo(2);
    assertThat(bad.err()).hasLineCount(1).contains("alpha of `a` is `2.0`", "length of `b`");
    Ran twice =
        Ran.primum(
            "monitor",
            "budget",
            file("t.csv", "monitor,kind,limit,span\na,test,0.1,2\na,test,0.1,1\n"));
    assertThat(twice.err()).hasLineCount(1).contains("listed twice");
  }

  /// By hand: Holm compares .0001, .004 and .03 with .05/3, .05/2 and .05; e-BH 500 with 60, 3 with
  /// 20.
  @Test
  void aFamilyTellsWhichSignalsStand() throws IOException {
    String file = file("f.csv", "monitor,p,e\na,0.0001,500\nb,0.03,3\nc,0.004,inf\n");
    assertThat(said(3, "monitor", "family", file, "--p", "p", "--procedure", "holm", "--json"))
        .contains("\"stand\":3", "\"promise\":\"family-wise error\"");
    assertThat(said(3, "monitor", "family", file, "--e", "e", "--procedure", "e-bh"))
        .contains("2 of 3 stand; false discovery rate at most 0.05");
    assertThat(
            said(
                0,
                "monitor",
                "family",
                file("n.csv", "monitor,p\na,0.6\n"),
                "--p",
                "p",
                "--procedure",
                "lord"))
        .contains("0 of 1 stand");
    Ran bad =
        Ran.primum("monitor", "family", file, "--p", "p", "--procedure", "e-bh", "--level", "2");
    assertThat(bad.exit()).isEqualTo(2);
    assertThat(bad.err()).hasLineCount(1).contains("`--level` is `2.0`", "column with `--e`");
    assertThat(Ran.primum("monitor", "family", file, "--p", "p", "--procedure", "x").exit())
        .isEqualTo(2);
  }

  @Test
  void aReportThatCannotBeWrittenIsToldAndNothingIsLeft() throws IOException {
    String file = file("v.csv", "x\n0\n");
    Path nowhere = folder.resolve("no/where.html");
    Ran ran =
        Ran.primum(
            "monitor",
            "cusum",
            file,
            "--value",
            "x",
            "--threshold",
            "4",
            "--html",
            nowhere.toString());
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).hasLineCount(1).contains("cannot write `" + nowhere + "`");
  }

  @Test
  void sequentialTestsTellPowerAndTimeUnasked() {
    assertThat(said(0, "monitor", "maxsprt", "--horizon", "10", "--min-events", "4"))
        .contains("at least 4 events to signal", "power", "expected time to signal");
    assertThat(said(0, "monitor", "maxsprt", "--horizon", "10", "--json"))
        .contains("\"performance\":[", "\"expectedTimeToSignal\":\"4.130985");
  }
}
