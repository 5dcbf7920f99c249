package org.primum.risk.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.primum.risk.adjudication.Adjudication;
import org.primum.risk.adjudication.Outcome;
import org.primum.risk.adjudication.Standing;
import org.primum.risk.model.HarmContext;
import org.primum.risk.model.HarmModel;
import org.primum.risk.model.Quantity;
import org.primum.risk.model.Source;
import org.primum.risk.reading.HarmFile;
import org.primum.risk.simulation.DrawPlan;
import org.primum.terms.OptionId;
import org.primum.terms.json.CanonicalJson;
import org.primum.terms.json.Json;

/// The harm models of the stories lead where the stories go, whatever the seed.
class ExamplesGoldenTest {
  private static Path examples() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.resolve("..").normalize();
    }
    return folder.resolve("examples").resolve("harm");
  }

  private static HarmModel model(String file) {
    try {
      String text = Files.readString(examples().resolve(file));
      return HarmFile.read(file, text, HarmContext.none());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HarmComparison compare(String file, long seed) {
    return HarmComparison.ofModel(model(file), DrawPlan.random(seed, 20_000));
  }

  private static OptionId id(String name) {
    return new OptionId(name);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void sepsisTheSpecificRuleWins(long seed) {
    Adjudication result = compare("sepsis.yaml", seed).adjudication();
    assertThat(result.chosen()).contains(id("sirs-and-organ-dysfunction"));
    assertThat(result.needingAcceptance()).containsExactly(id("sirs"));
    assertThat(result.verdict(id("do-nothing")).standing()).isEqualTo(Standing.NOT_SHOWN_SAFE);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void loginTheMiddleOptionWinsThoughNotTheMostConvenient(long seed) {
    HarmComparison comparison = compare("login.yaml", seed);
    Adjudication result = comparison.adjudication();
    assertThat(result.chosen()).contains(id("badge-tap"));
    assertThat(result.verdict(id("no-second-factor")).standing()).isEqualTo(Standing.NON_COMPLIANT);
    assertThat(result.needingAcceptance()).containsExactly(id("longer-timeout"));
    assertThat(result.verdict(id("longer-timeout")).minutesSaved())
        .isGreaterThan(result.verdict(id("badge-tap")).minutesSaved());
    assertThat(comparison.estimate().option(id("longer-timeout")).privacy().newHarm()).isPositive();
    assertThat(comparison.estimate().option(id("longer-timeout")).privacy().newHarm())
        .isLessThan(comparison.estimate().option(id("longer-timeout")).newHarm().mean());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void billingTheMendedScreenPassesAndTheOtherNeedsAnAcceptance(long seed) {
    Adjudication result = compare("billing.yaml", seed).adjudication();
    assertThat(result.outcome()).isEqualTo(Outcome.CHOSEN);
    assertThat(result.chosen()).contains(id("screen-mended"));
    assertThat(result.needingAcceptance()).containsExactly(id("as-delivered"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void vendorScoreNeedsAnAcceptanceAndNothingIsDone(long seed) {
    HarmComparison comparison = compare("vendor-ai.yaml", seed);
    Adjudication result = comparison.adjudication();
    assertThat(result.chosen()).contains(id("do-nothing"));
    assertThat(result.needingAcceptance()).containsExactly(id("score-as-sold"));
    assertThat(result.verdict(id("silent-trial")).standing()).isEqualTo(Standing.PASSES);
    assertThat(comparison.estimate().option(id("score-as-sold")).subgroups())
        .singleElement()
        .satisfies(
            share -> {
              assertThat(share.subgroup()).isEqualTo("immunosuppressed");
              assertThat(share.harmful().probability()).isEqualTo(1);
              assertThat(share.newHarm()).isCloseTo(share.deltaHarm().mean(), within(1e-9));
            });
    assertThat(comparison.turning())
        .anyMatch(
            point ->
                point.lever().name().equals("actedOn")
                    && point.above().equals(Optional.of(id("score-as-sold"))));
  }

  /// shared cases, net benefit of Wong 2021: useful only for 5.43 % < pt < 12.09 %. Below the
  /// missed of those without an alert treating everybody is better, above the right of those
  /// alerted treating nobody.
  @Test
  void vendorScoreIsUsefulBetweenFiveAndTwelvePercentByTheCountsOfItsModel() {
    HarmModel model = model("vendor-ai.yaml");
    long of = counted(model, "alerts", "trials");
    long septic = counted(model, "septicStays", "events");
    long alerted = counted(model, "alerts", "events");
    long missed = counted(model, "missedByTheScore", "events");
    long wrong = counted(model, "falseAlerts", "events");
    assertThat(alerted - wrong).isEqualTo(septic - missed);
    assertThat(100.0 * missed / (of - alerted)).isCloseTo(5.43, within(.005));
    assertThat(100.0 * (alerted - wrong) / alerted).isCloseTo(12.09, within(.005));
  }

  private static long counted(HarmModel model, String quantity, String what) {
    Quantity found =
        model.quantities().stream()
            .filter(each -> each.name().equals(quantity))
            .findFirst()
            .orElseThrow();
    Json count = found.distribution().json().object("counts").member(what);
    return Long.parseLong(CanonicalJson.text(count).replace("\"", ""));
  }

  /// Every number says where it is from; opinion names whose it is.
  @ParameterizedTest
  @ValueSource(strings = {"sepsis.yaml", "login.yaml", "billing.yaml", "vendor-ai.yaml"})
  void everyOpinionHasAnAuthorAndEveryPublishedFigureItsPlace(String file) {
    for (Quantity quantity : model(file).quantities()) {
      Source source = quantity.source();
      switch (source.kind()) {
        case EXPERT -> assertThat(source.author()).as(quantity.name()).isPresent();
        case LITERATURE -> assertThat(source.text()).matches(".*(doi 10\\.|BMC Infectious).*");
        case REPLAY -> assertThat(source.evidence()).as(quantity.name()).isPresent();
        case CHART_REVIEW, SILENT_TRIAL, CENSUS, FACT -> assertThat(source.text()).isNotBlank();
      }
    }
  }

  @Test
  void textLinesUp() {
    HarmComparison comparison = compare("billing.yaml", 1);
    String[] lines = ComparisonText.of(comparison).split("\n", -1);
    assertThat(lines[3]).startsWith("option         compliance");
    assertThat(lines[3].length()).isEqualTo(lines[5].length());
    assertThat(EstimateText.of(comparison.estimate()))
        .contains("weighted harm per year against doing nothing")
        .contains("20000 draws, seed 1")
        .doesNotContain("\t");
  }
}
