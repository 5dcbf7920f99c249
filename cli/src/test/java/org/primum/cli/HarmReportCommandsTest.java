package org.primum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.primum.app.stories.Examples;
import org.primum.risk.model.HarmContext;
import org.primum.risk.model.Quantity;
import org.primum.risk.reading.HarmFile;
import org.primum.terms.json.Json;
import org.primum.terms.json.StrictJson;

/// The page and the matrix views of a harm model as a stranger would ask for them.
class HarmReportCommandsTest {
  private static final String DRAWS = "4000";

  @TempDir private Path folder = Path.of("");

  private Path example(String name) throws IOException {
    return Files.write(folder.resolve(name), Examples.bytes("harm/" + name));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Json.Obj json(Ran ran) {
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
    return (Json.Obj) StrictJson.read(ran.out().strip());
  }

  /// Every number with its source and class, every drawing with its words, nothing from elsewhere.
  @ParameterizedTest
  @ValueSource(strings = {"sepsis.yaml", "login.yaml", "billing.yaml", "vendor-ai.yaml"})
  void pageOfAStoryShowsEveryNumberWithItsSourceAndNeedsNothingElse(String name)
      throws IOException {
    Path model = example(name);
    Path page = folder.resolve("page.html");
    Ran ran =
        Ran.primum("harm", "report", model.toString(), "--html", page.toString(), "--draws", DRAWS);
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).isEmpty();
    String html = Files.readString(page);
    assertThat(html)
        .contains("What the gates say", "How much harm", "What moves it most")
        .contains("What it would be worth to know more", "Where every number is from")
        .contains("Clinical risk matrix of DCB0129 and DCB0160", "for ISO 14971")
        .contains("expert opinion")
        .doesNotContain("http://", "https://", "src=", "<script", "`");
    String text = Files.readString(model);
    for (Quantity quantity : HarmFile.read(name, text, HarmContext.none()).quantities()) {
      assertThat(html).contains(">" + quantity.name() + "<");
      assertThat(html).contains(escaped(quantity.source().text()));
    }
    long drawings = count(html, "<svg (?!class=\"(?:sample|plane))[^>]*>");
    long meanings = count(html, "<svg [^>]*aria-label(?:ledby)?=\"[^\"]+\"");
    assertThat(drawings).isPositive().isEqualTo(meanings);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static long count(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).count();
  }

  @Test
  void pageGoesToStandardOutputWhereNoFileIsNamedAndIsTheSameEachTime() throws IOException {
    Path model = example("billing.yaml");
    Ran once = Ran.primum("harm", "report", model.toString(), "--draws", DRAWS);
    assertThat(once.exit()).isZero();
    assertThat(once.out()).startsWith("<!DOCTYPE html>").contains("seed 1");
    assertThat(Ran.primum("harm", "report", model.toString(), "--draws", DRAWS).out())
        .isEqualTo(once.out());
  }

  @Test
  void pageOfAModelWithoutDeterminationsSaysThatNoGateWasAsked() throws IOException {
    String text =
        Files.readString(example("billing.yaml"))
            .replaceAll("    compliance: .*\n", "")
            .replaceAll("(do-nothing): \\{compliance: compliant\\}", "$1: {}");
    Ran ran = Ran.primum("harm", "report", file("bare.yaml", text).toString(), "--draws", DRAWS);
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains("Least expected harm:", "no gate was asked")
        .doesNotContain("What the gates say");
  }

  @Test
  void matrixSaysInASentenceWhereItAndDeltaHarmDisagree() throws IOException {
    Path model = example("vendor-ai.yaml");
    Json.Obj view =
        json(Ran.primum("harm", "matrix", model.toString(), "--json", "--draws", DRAWS));
    assertThat(view.object("table").text("matrix")).isEqualTo("dcb0129");
    assertThat(view.text("tableDigest")).hasSize(64);
    Json.Obj first = (Json.Obj) ((Json.Arr) view.member("disagreements")).items().getFirst();
    assertThat(first.text("kind")).isEqualTo("passed-though-harmful");
    assertThat(first.text("sentence")).contains("score-as-sold");
    Ran people =
        Ran.primum("harm", "matrix", model.toString(), "--table", "iso-14971", "--draws", DRAWS);
    assertThat(people.exit()).isZero();
    assertThat(people.out())
        .contains("reliance-on-a-silent-score")
        .contains("probable × catastrophic → high")
        .contains("signed by nobody");
  }

  @Test
  void anInstitutionsOwnTableIsReadAndItsSignatureShown() throws IOException {
    Ran yaml = Ran.primum("harm", "rate", "--table", "npsa-2008", "--yaml");
    assertThat(yaml.exit()).isZero();
    Path own =
        file("own.yaml", yaml.out() + "signed: {by: chief-medical-officer, on: 2026-11-20}\n");
    Ran rated =
        Ran.primum(
            "harm",
            "rate",
            "--table",
            own.toString(),
            "--likelihood",
            "possible",
            "--consequence",
            "catastrophic");
    assertThat(rated.exit()).isZero();
    assertThat(rated.out())
        .contains("possible × catastrophic → extreme, unacceptable")
        .contains("signed by chief-medical-officer on 2026-11-20");
    assertThat(Ran.primum("harm", "rate", "--table", own.toString()).out())
        .contains("almost certain");
  }

  @Test
  void givenWordsAreLookedUp() {
    Json.Obj cell =
        json(
            Ran.primum(
                "harm", "rate", "--likelihood", "medium", "--consequence", "major", "--json"));
    assertThat(cell.text("rating")).isEqualTo("3");
    assertThat(cell.text("acceptability")).isEqualTo("conditional");
    Json.Obj harm = json(Ran.primum("harm", "rate", "--harm", "severe", "--json"));
    assertThat(harm.text("ahrq")).isEqualTo("severe harm");
    assertThat(((Json.Arr) harm.member("nccMerp")).items()).hasSize(2);
    assertThat(Ran.primum("harm", "rate", "--harm", "I").out()).contains("AHRQ: death");
  }

  @Test
  void badWordsAndTablesAreToldWithWhatIsAllowed() throws IOException {
    Ran words = Ran.primum("harm", "rate", "--likelihood", "often");
    assertThat(words.exit()).isEqualTo(2);
    assertThat(words.err())
        .contains("option `--likelihood` is `often`; give one of very low, low")
        .contains("option `--consequence` is `missing`")
        .hasLineCount(2);
    Ran harm = Ran.primum("harm", "rate", "--harm", "bad");
    assertThat(harm.exit()).isEqualTo(2);
    assertThat(harm.err()).contains("or a letter from A to I").hasLineCount(1);
    Ran table = Ran.primum("harm", "rate", "--table", "dcb0192");
    assertThat(table.exit()).isEqualTo(4);
    assertThat(table.err())
        .contains("no risk matrix `dcb0192`: give dcb0129, npsa-2008, iso-14971");
    Ran yaml = Ran.primum("harm", "rate", "--table", "own.yaml", "--yaml");
    assertThat(yaml.exit()).isEqualTo(2);
    Path broken = file("broken.yaml", "matrix: x\n");
    Ran faults =
        Ran.primum(
            "harm", "report", example("billing.yaml").toString(), "--table", broken.toString());
    assertThat(faults.exit()).isEqualTo(2);
    assertThat(faults.err()).contains("broken.yaml:1:1", "key `cells` is missing");
    Ran nowhere =
        Ran.primum(
            "harm",
            "report",
            example("billing.yaml").toString(),
            "--html",
            folder.resolve("no/such/page.html").toString(),
            "--draws",
            DRAWS);
    assertThat(nowhere.exit()).isEqualTo(2);
    assertThat(nowhere.err()).contains("cannot write").hasLineCount(1);
  }

  @Test
  void tooManyQuantitiesForSobolAreToldInOneLine() throws IOException {
    StringBuilder text =
        new StringBuilder(
            "harm: many\nseverity: {death: 1}\noptions:\n  do-nothing: {}\n  a:\n    hazards:\n");
    for (int i = 0; i < 1001; i++) {
      text.append("      - {id: h")
          .append(i)
          .append(
              ", sign: adds, harmPerYear: {uniform: {min: 0, max: 1}, source: x, class: expert}}\n");
    }
    Path model = file("many.yaml", text.toString());
    Ran ran =
        Ran.primum("harm", "estimate", model.toString(), "--sampler", "sobol", "--draws", DRAWS);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("use the random sampler").hasLineCount(1);
    assertThat(Ran.primum("harm", "estimate", model.toString(), "--draws", DRAWS).exit()).isZero();
  }
}
