package org.primum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.primum.app.stories.Examples;
import org.primum.terms.json.Json;
import org.primum.terms.json.StrictJson;

/// The commands on layers of defence as a stranger would use them.
class LayersCommandsTest {
  private static final Offset<Double> DIGITS = within(1e-10);
  private static final String ROLES = "chief-information-officer,chief-medical-information-officer";
  private static final String SCREEN = "medication-screen.yaml";

  @TempDir private Path folder = Path.of("");

  private String example(String name) throws IOException {
    Path model = folder.resolve(name);
    Files.write(model, Examples.bytes("layers/" + name));
    return model.toString();
  }

  private String written(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static Json.Obj json(Ran ran) {
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
    return (Json.Obj) StrictJson.read(ran.out().strip());
  }

  private static List<Json.Obj> objects(Json.Obj json, String name) {
    return ((Json.Arr) json.member(name)).items().stream().map(Json.Obj.class::cast).toList();
  }

  private static double number(Json.Obj json, String name) {
    return Double.parseDouble(json.text(name));
  }

  /// Cases, "Layers of defence".
  @Test
  void treesAnswerWithTheFieldsThatOthersRead() throws IOException {
    Json.Obj supply =
        json(Ran.primum("layers", "evaluate", example("operating-theatre.xml"), "--json"));
    assertThat(number(supply, "probability")).isCloseTo(.00207, DIGITS);
    assertThat(((Json.Arr) supply.member("minimalCutSets")).items())
        .containsExactlyInAnyOrder(
            Json.texts(List.of("mains", "relay")), Json.texts(List.of("generator", "mains")));
    assertThat(objects(supply, "importance").getFirst().members())
        .containsKeys("event", "birnbaum", "criticality", "fussellVesely", "raw");
    Json.Obj trains = json(Ran.primum("layers", "evaluate", example("two-trains.xml"), "--json"));
    assertThat(number(trains, "probability")).isCloseTo(.062258678784, DIGITS);
  }

  @Test
  void aBowTieTellsItsKnotAndWhatFollows() throws IOException {
    String bowTie = example("alert-outage-bow-tie.yaml");
    Json.Obj found = json(Ran.primum("layers", "evaluate", bowTie, "--json", "--draws", "500"));
    assertThat(found.text("top")).isEqualTo("alert-silent");
    List<Json.Obj> ends = objects(found, "others");
    assertThat(ends)
        .extracting(end -> end.text("top"))
        .containsExactly("staff-are-warned", "found-late", "not-found");
    // Whatever follows, the alert was silent: the ends add up to the knot.
    assertThat(ends.stream().mapToDouble(end -> number(end, "probability")).sum())
        .isCloseTo(number(found, "probability"), within(1e-10));
    assertThat(ends.getLast().object("uncertainty").members()).containsKeys("p5", "p95", "draws");
    Ran people = Ran.primum("layers", "evaluate", bowTie, "--draws", "500");
    assertThat(people.out())
        .contains("top event alert-silent: probability 0.0", "end state not-found")
        .contains("over 500 worlds, seed 1");
  }

  @Test
  void defencesTellEveryLayersEvidenceAndItsAge() throws IOException {
    Json.Obj found =
        json(
            Ran.primum(
                "layers",
                "evaluate",
                example(SCREEN),
                "--json",
                "--on",
                "2026-11-25",
                "--draws",
                "500"));
    assertThat(found.text("evidenceAgeOn")).isEqualTo("2026-11-25");
    assertThat(found.member("singleLayer"))
        .isEqualTo(Json.texts(List.of("slow-screen-under-load", "open-service-account")));
    Json.Obj slow = objects(found, "hazards").get(3);
    Json.Obj layer = objects(slow, "layers").getFirst();
    assertThat(layer.integer("evidenceAgeDays")).isEqualTo(1120);
    assertThat(layer.member("stale")).isEqualTo(Json.of(true));
    assertThat(layer.object("from").members()).containsKey("class");
    // Jeffreys mean (17 + .5)/21 detected.
    assertThat(number(slow, "probability")).isCloseTo(1 - 17.5 / 21, DIGITS);
    Ran people = Ran.primum("layers", "evaluate", example(SCREEN), "--on", "2026-11-25");
    assertThat(people.out())
        .contains("(1120 days old, STALE)", "assumed, no source")
        .contains("a single layer or none: slow-screen-under-load, open-service-account");
  }

  @Test
  void mergingTellsARatioOnlyWhereEverythingHasASource() throws IOException {
    Json.Obj found =
        json(
            Ran.primum(
                "layers", "merge", "--roles", ROLES, example(SCREEN), "--json", "--draws", "500"));
    assertThat(found.member("roles")).isEqualTo(Json.texts(List.of(ROLES.split(","))));
    List<Json.Obj> hazards = objects(found, "hazards");
    Json.Obj unit = hazards.get(1);
    assertThat(unit.text("hazard")).isEqualTo("wrong-unit-beside-dose");
    assertThat(number(unit, "ratio")).isGreaterThan(1);
    assertThat(unit.object("ratioUncertainty").members()).containsKeys("p5", "p95");
    assertThat(
            number(unit.object("oneLeader"), "probability")
                / number(unit.object("independentGuardians"), "probability"))
        .isCloseTo(number(unit, "ratio"), within(1e-9));
    Json.Obj cutOff = hazards.getFirst();
    assertThat(cutOff.members()).doesNotContainKey("ratio").containsKey("ratioRange");
    assertThat(cutOff.object("ratioRange").text("label")).contains("without a source");
    assertThat(cutOff.object("ratioRange").member("withoutSource"))
        .isEqualTo(Json.texts(List.of("pharmacist-verification/dose-field-cut-off")));
    assertThat(((Json.Arr) found.member("singleLayer")).items())
        .hasSizeGreaterThan(((Json.Arr) found.member("singleLayerApart")).items().size());
    Ran people = Ran.primum("layers", "merge", "--roles", ROLES, example(SCREEN));
    assertThat(people.out())
        .contains("one person as chief-information-officer and chief-medical-information-officer")
        .contains("a range is no estimate; without source are: pharmacist-verification/dose");
  }

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException {
    String[] merge = {
      "layers",
      "merge",
      "--roles",
      ROLES,
      example(SCREEN),
      "--json",
      "--seed",
      "7",
      "--draws",
      "300"
    };
    assertThat(Ran.primum(merge).out()).isEqualTo(Ran.primum(merge).out());
    merge[7] = "8";
    String other = Ran.primum(merge).out();
    merge[7] = "7";
    assertThat(other).isNotEqualTo(Ran.primum(merge).out());
  }

  /// Worked out: one look misses 1 − .6 k (1 − y) with the PERT means k = (.6 + 4 · .74 + .9)/6 and
  /// y = (.01 + 4 · .05 + .2)/6, and the silent trial misses .1 beside it, before and after.
  @Test
  void theExampleAnswersTheMissionsQuestionFromPublishedNumbers() throws IOException {
    Json.Obj found =
        json(
            Ran.primum(
                "layers",
                "merge",
                "--roles",
                ROLES,
                example("sepsis-alert-guardians.yaml"),
                "--json",
                "--draws",
                "500"));
    Json.Obj floods = objects(found, "hazards").get(1);
    double merged = 1 - .6 * (4.46 / 6) * (1 - .41 / 6);
    assertThat(floods.text("hazard")).isEqualTo("alert-floods-clinicians");
    assertThat(number(floods.object("oneLeader"), "probability"))
        .isCloseTo(.1 * merged, within(1e-10));
    assertThat(number(floods, "ratio")).isCloseTo(merged / .4, within(1e-10));
    Json.Obj look = objects(floods.object("oneLeader"), "layers").getFirst();
    assertThat(look.text("layer")).isEqualTo("clinical-content-review");
    assertThat(number(look, "misses")).isCloseTo(merged, within(1e-10));
    assertThat(found.member("singleLayerApart"))
        .isEqualTo(Json.texts(List.of("alert-minutes-late", "account-exposes-records")));
    assertThat(found.member("singleLayer"))
        .isEqualTo(
            Json.texts(
                List.of(
                    "alert-minutes-late", "account-exposes-records", "vendor-changes-the-score")));
  }

  @Test
  void pagesStandAloneWithEveryChartsTable() throws IOException {
    String page = folder.resolve("merge.html").toString();
    Ran merged =
        Ran.primum(
            "layers",
            "merge",
            "--roles",
            ROLES,
            example("sepsis-alert-guardians.yaml"),
            "--draws",
            "500",
            "--on",
            "2026-11-25",
            "--html",
            page);
    assertThat(merged.exit()).isZero();
    assertThat(merged.err()).contains("wrote " + page);
    assertThat(alone(page))
        .contains("<h1>Two guardians over a sepsis alert</h1>", "With one leader")
        .contains("without a source is nurse-at-the-bedside/threshold-misses-patients")
        .contains("none: no source", "doi 10.1109/2.962984", "days, stale")
        .contains("primum layers merge --roles " + ROLES);
    String layers = folder.resolve("layers.html").toString();
    Ran.primum("layers", "evaluate", example(SCREEN), "--draws", "500", "--html", layers);
    assertThat(alone(layers))
        .contains("Left with a single independent layer or none: slow screen under load")
        .contains("Without clinical content review", "hole doubtful");
    String trees = folder.resolve("trees.html").toString();
    Ran.primum(
        "layers",
        "evaluate",
        example("alert-outage-bow-tie.yaml"),
        "--draws",
        "500",
        "--html",
        trees);
    assertThat(alone(trees))
        .contains("End state: not found", "4 minimal cut sets", "not rounds-miss-sepsis")
        .contains("ends in found late", "Fussell–Vesely");
    Ran nowhere =
        Ran.primum("layers", "evaluate", example(SCREEN), "--html", "nowhere/at/all.html");
    assertThat(nowhere.exit()).isEqualTo(2);
    assertThat(nowhere.err()).contains("cannot write `nowhere/at/all.html`").hasLineCount(1);
  }

  /// A page that asks for nothing and shows a table for every drawing.
  private static String alone(String file) throws IOException {
    String page = Files.readString(Path.of(file));
    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .doesNotContain("<script", "src=", "href=", "url(", "@import");
    for (String figure : page.split("<figure", -1)) {
      if (figure.contains("<svg")) {
        assertThat(figure).contains("<figcaption>", "<table");
      }
    }
    return page;
  }

  @Test
  void whatCannotBeMergedIsRefusedInOneLine() throws IOException {
    String screen = example(SCREEN);
    Ran one = Ran.primum("layers", "merge", "--roles", "pharmacist", screen);
    assertThat(one.exit()).isEqualTo(2);
    assertThat(one.err()).contains("two or more different roles").hasLineCount(1);
    Ran nobody = Ran.primum("layers", "merge", "--roles", "pharmacist,janitor", screen);
    assertThat(nobody.exit()).isEqualTo(2);
    assertThat(nobody.err()).contains("no layer belongs to the role `janitor`").hasLineCount(1);
    Ran trees =
        Ran.primum("layers", "merge", "--roles", ROLES, example("alert-outage-bow-tie.yaml"));
    assertThat(trees.exit()).isEqualTo(2);
    assertThat(trees.err()).contains("it holds trees; layers of defence are needed");
    assertThat(Ran.primum("layers", "merge", screen).exit()).isEqualTo(2);
  }

  @Test
  void badFilesAndOptionsAreToldWithTheirPlace() throws IOException {
    assertThat(Ran.primum("layers", "evaluate", "nowhere.yaml").exit()).isEqualTo(4);
    Ran wrong =
        Ran.primum(
            "layers",
            "evaluate",
            written("wrong.yaml", "tree: t\ngates: {a: {or: [b, c]}}\nevents: {c: 2}\n"));
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err())
        .contains("wrong.yaml:2:18: `b` is neither a gate nor an event")
        .contains("wrong.yaml:3:13: probability of `c` is `2`");
    String screen = example(SCREEN);
    Ran day = Ran.primum("layers", "evaluate", screen, "--on", "25.11.2026");
    assertThat(day.exit()).isEqualTo(2);
    assertThat(day.err()).contains("option `--on` is `25.11.2026`").hasLineCount(1);
    Ran top = Ran.primum("layers", "evaluate", screen, "--top", "x");
    assertThat(top.exit()).isEqualTo(2);
    assertThat(top.err()).contains("option `--top` is for trees");
    assertThat(Ran.primum("layers", "evaluate", example("two-trains.xml"), "--top", "x").exit())
        .isEqualTo(4);
  }
}
