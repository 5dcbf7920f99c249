package org.primum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.primum.app.stories.Examples;
import org.primum.terms.Digest;
import org.primum.terms.json.CanonicalJson;
import org.primum.terms.json.Json;
import org.primum.terms.json.StrictJson;

/// The commands on harm models as a stranger would use them.
class HarmCommandsTest {
  @TempDir private Path folder = Path.of("");

  private String example(String name) throws IOException {
    Path model = folder.resolve(name);
    Files.write(model, Examples.bytes("harm/" + name));
    return model.toString();
  }

  private static Json.Obj json(Ran ran) {
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
    return (Json.Obj) StrictJson.read(ran.out().strip());
  }

  private static Json.Obj option(Json.Obj estimate, String name) {
    return ((Json.Arr) estimate.member("options"))
        .items().stream()
            .map(Json.Obj.class::cast)
            .filter(option -> option.text("option").equals(name))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void estimateHasTheFieldsThatOthersReadAndTheirSimulationError() throws IOException {
    Json.Obj estimate =
        json(
            Ran.primum(
                "harm",
                "estimate",
                example("sepsis.yaml"),
                "--json",
                "--draws",
                "4096",
                "--sampler",
                "sobol",
                "--seed",
                "9"));
    assertThat(estimate.integer("seed")).isEqualTo(9);
    assertThat(estimate.integer("draws")).isEqualTo(4096);
    assertThat(estimate.text("sampler")).isEqualTo("sobol");
    Json.Obj sirs = option(estimate, "sirs");
    assertThat(sirs.members())
        .containsKeys(
            "mean", "sd", "p5", "p50", "p95", "newHarm", "avertedHarm", "probabilityOfHarm");
    assertThat(sirs.object("simulationError").members()).containsKeys("mean", "p5", "p50", "p95");
    Json.Obj driver = (Json.Obj) ((Json.Arr) sirs.member("drivers")).items().getFirst();
    assertThat(driver.members()).containsKeys("quantity", "low", "high", "varianceShare", "source");
  }

  @Test
  void badOptionsAreToldAllAtOnce() throws IOException {
    Ran ran =
        Ran.primum(
            "harm", "estimate", example("login.yaml"), "--draws", "7", "--sampler", "halton");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .contains("option `--draws` is `7`; give 1000 to 1000000")
        .contains("option `--sampler` is `halton`; give random or sobol")
        .hasLineCount(2);
  }

  @Test
  void compareSaysWhatWouldHaveToBeTrue() throws IOException {
    Ran ran = Ran.primum("harm", "compare", example("vendor-ai.yaml"), "--draws", "20000");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains("what would have to be true for another choice")
        .containsPattern("actedOn below [0-9.]+: do-nothing; above: score-as-sold");
    Json.Obj json =
        json(
            Ran.primum("harm", "compare", example("vendor-ai.yaml"), "--draws", "20000", "--json"));
    assertThat(json.text("chosen")).isEqualTo("do-nothing");
    Json.Obj point =
        (Json.Obj) ((Json.Arr) json.member("whatWouldHaveToBeTrue")).items().getFirst();
    assertThat(point.members()).containsKeys("of", "name", "now", "value", "probabilityBeyond");
  }

  @Test
  void valueSaysWhatKnowingMoreIsWorth() throws IOException {
    String model = example("vendor-ai.yaml");
    Json.Obj value =
        json(
            Ran.primum(
                "harm", "value", model, "--json", "--draws", "10000", "--encounters", "2000"));
    assertThat(value.object("evpi").members()).containsKeys("value", "standardError", "interval");
    Json.Obj first = (Json.Obj) ((Json.Arr) value.member("quantities")).items().getFirst();
    assertThat(first.members()).containsKeys("quantity", "evppi", "shareOfEvpi", "source");
    assertThat(value.object("trial").integer("encounters")).isEqualTo(2000);
    Ran people =
        Ran.primum(
            "harm",
            "value",
            model,
            "--draws",
            "10000",
            "--encounters",
            "500",
            "--observes",
            "foundBeforeTreatment,actedOn");
    assertThat(people.exit()).isZero();
    assertThat(people.out())
        .contains("a trial of 500 encounters that counts foundBeforeTreatment, actedOn:");
  }

  @Test
  void trialsThatCannotBeAreRefusedInOneLine() throws IOException {
    String model = example("vendor-ai.yaml");
    Ran ran = Ran.primum("harm", "value", model, "--encounters", "5", "--observes", "nothing");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("no trial counts `nothing`").hasLineCount(1);
    assertThat(Ran.primum("harm", "value", model, "--observes", "actedOn").err())
        .contains("needs `--encounters`")
        .hasLineCount(1);
    assertThat(Ran.primum("harm", "value", model, "--encounters", "0").err())
        .contains("encounters `0` must lie between 1 and 1000000")
        .hasLineCount(1);
  }

  private static Json.Obj report(long episodes) {
    Json.Obj body =
        Json.object()
            .put("format", "primum-replay-report/1")
            .put("hours", 24_000)
            .put("alertHours", 900)
            .put("episodes", episodes)
            .put("leftCensored", 10)
            .put("confusion", Json.object().put("tp", 40).put("fn", 60).build())
            .put(
                "windowed",
                Json.object().put("septicHitNotLeftCensored", 30).put("trueEpisodes", 35).build())
            .build();
    Json.Builder whole = Json.object();
    body.members().forEach(whole::put);
    return whole
        .put("reportHash", Digest.of(body).hex())
        .put("run", Json.object().put("engine", "reference").build())
        .build();
  }

  private String written(String name, Json.Obj report) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, CanonicalJson.bytes(report));
    return file.toString();
  }

  @Test
  void evidenceIsCountedFromTheReportsHandedIn() throws IOException {
    String few = written("few.json", report(200));
    String many = written("many.json", report(2_000));
    String model = example("sepsis.yaml");
    Json.Obj estimate =
        json(
            Ran.primum(
                "harm",
                "estimate",
                model,
                "--json",
                "--draws",
                "2000",
                "--report",
                "sirs=" + many,
                "--report",
                "sirs-and-organ-dysfunction=" + few));
    Json.Obj recorded = json(Ran.primum("harm", "estimate", model, "--json", "--draws", "2000"));
    assertThat(estimate.text("modelDigest")).isNotEqualTo(recorded.text("modelDigest"));
    Ran missing = Ran.primum("harm", "estimate", model, "--report", "sirs=" + many);
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).contains("sirs-and-organ-dysfunction");
  }

  @Test
  void reportsThatWereChangedOrAreNoneAreRefused() throws IOException {
    String model = example("sepsis.yaml");
    Path tampered = folder.resolve("tampered.json");
    Files.writeString(
        tampered, CanonicalJson.text(report(5)).replace("\"episodes\":5", "\"episodes\":6"));
    Ran ran = Ran.primum("harm", "estimate", model, "--report", "sirs=" + tampered);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("do not have the hash").hasLineCount(1);
    assertThat(Ran.primum("harm", "estimate", model, "--report", "sirs=" + model).err())
        .contains("give what `primum evidence replay --json` printed");
    assertThat(Ran.primum("harm", "estimate", model, "--report", "sirs=nowhere.json").exit())
        .isEqualTo(4);
  }
}
