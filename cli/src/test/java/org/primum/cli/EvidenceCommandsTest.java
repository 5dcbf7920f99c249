package org.primum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.primum.terms.json.Json;
import org.primum.terms.json.StrictJson;

/// What rules do over invented stays, from the command line.
class EvidenceCommandsTest {
  private static final String SIRS = "../examples/logic/SirsAlert.cql";
  private static final String ORGANS = "../examples/logic/SirsOrganDysfunctionAlert.cql";

  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void invent() {
    assertThat(Ran.primum("cohort", "generate", cohort(), "--stays", "120", "--seed", "3").exit())
        .isZero();
  }

  private static String cohort() {
    return folder.resolve("stays").toString();
  }

  private static Ran ran(int exit, String verb, String... more) {
    List<String> all = new java.util.ArrayList<>(List.of("evidence", verb, "--cohort", cohort()));
    all.addAll(List.of(more));
    Ran ran = Ran.primum(all.toArray(String[]::new));
    assertThat(ran.exit()).as(ran.err()).isEqualTo(exit);
    return ran;
  }

  private static Json.Obj json(String text) {
    return (Json.Obj) StrictJson.read(text.strip());
  }

  @Test
  void replaysWithIntervalsSubgroupsAndScores() {
    Json.Obj report = json(ran(0, "replay", "--logic", SIRS, "--scores", "--json").out());
    assertThat(report.object("burdenPer100PatientDays").members())
        .containsKeys("estimate", "lower95", "upper95");
    assertThat(report.object("scores").object("auroc").members()).containsKey("estimate");
    assertThat(report.items("subgroups")).hasSizeGreaterThan(3);
    assertThat(report.object("evaluated").text("cadence")).isEqualTo("hourly");
  }

  @Test
  void asksAtEveryValueAndInterruptsLessOftenWithARefractoryPeriod() {
    long free = episodes();
    long held = episodes("--refractory", "12");
    long atValues = episodes("--every-value");
    assertThat(held).isPositive().isLessThan(free);
    assertThat(atValues).isPositive();
  }

  private static long episodes(String... more) {
    List<String> all = new java.util.ArrayList<>(List.of("--logic", SIRS, "--json"));
    all.addAll(List.of(more));
    return json(ran(0, "replay", all.toArray(String[]::new)).out()).integer("episodes");
  }

  @Test
  void writesAPageThatNeedsNothingElse() throws IOException {
    Path page = folder.resolve("page.html");
    ran(0, "replay", "--logic", SIRS, "--html", page.toString());
    assertThat(Files.readString(page))
        .startsWith("<!DOCTYPE html>")
        .contains("In the 12 hours before onset", "What these figures cannot know", "SYNTHETIC")
        .doesNotContain("<script", "<link", "src=", "@import", "url(");
  }

  @Test
  void comparesARuleWithANarrowerOne() {
    Json.Obj found = json(ran(0, "compare", "--logic", SIRS, "--against", ORGANS, "--json").out());
    assertThat(found.object("alertHours").integer("onlySecond")).isZero();
    assertThat(found.object("septicInWindow").members())
        .containsKeys("difference", "mcNemarMidP", "mcNemarExactP");
  }

  @Test
  void sweepsDeclaredParametersAndRefusesOthers() throws IOException {
    Path page = folder.resolve("sweep.html");
    Json.Obj found =
        json(
            ran(
                    0,
                    "sweep",
                    "--logic",
                    SIRS,
                    "--vary",
                    "HeartRateAbove=80..100/10",
                    "--vary",
                    "CriteriaNeeded=2,3",
                    "--html",
                    page.toString(),
                    "--json")
                .out());
    assertThat(found.items("points")).hasSize(6);
    long loose = ((Json.Obj) found.items("points").getFirst()).integer("alertHours");
    long strict = ((Json.Obj) found.items("points").getLast()).integer("alertHours");
    assertThat(loose).isGreaterThan(strict);
    assertThat(Files.readString(page)).contains("Along HeartRateAbove");
    assertThat(ran(2, "sweep", "--logic", SIRS, "--vary", "Pulse=1,2").err())
        .contains("cannot vary `Pulse`: the logic declares `CriteriaNeeded`");
  }

  @Test
  void takesValuesAway() {
    Json.Obj found = json(ran(0, "missing", "--logic", SIRS, "--lose", "50", "--json").out());
    assertThat(found.items("losses"))
        .extracting(each -> ((Json.Obj) each).text("missing"))
        .containsExactly(
            "nothing missing",
            "50 % at random",
            "without HR",
            "without Resp",
            "without Temp",
            "without WBC");
    assertThat(ran(2, "missing", "--logic", SIRS, "--lose", "0").err())
        .contains("share to lose is `0` percent; give 1 to 99");
  }

  @Test
  void refusesARefractoryPeriodOutOfRange() {
    assertThat(ran(2, "replay", "--logic", SIRS, "--refractory", "999").err())
        .contains("refractory period is `999` hours; give 0 to 168");
  }
}
