package org.primum.risk.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.primum.risk.adjudication.Adjudication;
import org.primum.risk.adjudication.Outcome;
import org.primum.risk.adjudication.Standing;
import org.primum.risk.model.HarmContext;
import org.primum.risk.reading.HarmFile;
import org.primum.risk.simulation.DrawPlan;
import org.primum.terms.OptionId;

/// The harm models of the stories lead where the stories go, whatever the seed.
class ExamplesGoldenTest {
  private static Path examples() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.resolve("..").normalize();
    }
    return folder.resolve("examples").resolve("harm");
  }

  private static HarmComparison compare(String file, long seed) {
    try {
      String text = Files.readString(examples().resolve(file));
      return HarmComparison.ofModel(
          HarmFile.read(file, text, HarmContext.none()), DrawPlan.random(seed, 20_000));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
