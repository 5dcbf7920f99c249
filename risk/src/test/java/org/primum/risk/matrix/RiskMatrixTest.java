package org.primum.risk.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.primum.documents.MalformedDocument;

class RiskMatrixTest {
  private static final RiskMatrix DCB = PublishedMatrix.DCB0129.matrix();
  private static final RiskMatrix NPSA = PublishedMatrix.NPSA_2008.matrix();
  private static final RiskMatrix ISO = PublishedMatrix.ISO_14971.matrix();

  /// NHS England, UK Core Hazard Log, section Risk Matrix, from very high down to very low.
  @Test
  void dcb0129HasTheCellsOfTheHazardLogOfNhsEngland() {
    String[] published = {"34455", "23345", "22334", "12234", "11223"};
    for (int row = 0; row < 5; row++) {
      for (int column = 0; column < 5; column++) {
        assertThat(DCB.rating(4 - row, column).word())
            .isEqualTo(published[row].substring(column, column + 1));
      }
    }
    assertThat(DCB.likelihoods().stream().map(RiskMatrix.Likelihood::word))
        .containsExactly("very low", "low", "medium", "high", "very high");
    assertThat(DCB.consequences().stream().map(RiskMatrix.Consequence::word))
        .containsExactly("minor", "significant", "considerable", "major", "catastrophic");
  }

  /// No product of ranks gives the cells of DCB0129: equal products have unequal ratings.
  @Test
  void dcb0129IsNoProductOfRanks() {
    // Ranks 4 × 1 and 1 × 4 and 2 × 2; 5 × 1 and 1 × 5.
    assertThat(DCB.rating(3, 0).word()).isEqualTo("2");
    assertThat(DCB.rating(4, 0).word()).isEqualTo("3");
    // Ranks 3 × 5 = 15 rate below 4 × 4 = 16 and level with it all the same; 2 × 5 = 10 as 16.
    assertThat(DCB.rating(1, 4).word()).isEqualTo(DCB.rating(3, 3).word()).isEqualTo("4");
    assertThat(DCB.rating(2, 3).word()).isEqualTo("3");
  }

  /// NPSA 2008, table 3: low 1 to 3, moderate 4 to 6, high 8 to 12, extreme 15 to 25.
  @Test
  void npsaHasTheColoursOfItsScores() {
    for (int row = 1; row <= 5; row++) {
      for (int column = 1; column <= 5; column++) {
        int score = row * column;
        String colour =
            score <= 3 ? "low" : score <= 6 ? "moderate" : score <= 12 ? "high" : "extreme";
        assertThat(NPSA.rating(row - 1, column - 1).word()).isEqualTo(colour);
      }
    }
  }

  /// innolitics/rdm, risk.yml: a row for each severity, probabilities rising.
  @Test
  void iso14971HasTheRegionsOfItsSource() {
    String[] published = {"LLLLL", "LLLLM", "LLLMM", "LLMMH", "LMMHH"};
    for (int severity = 0; severity < 5; severity++) {
      for (int probability = 0; probability < 5; probability++) {
        assertThat(ISO.rating(probability, severity).word())
            .startsWith(
                published[severity]
                    .substring(probability, probability + 1)
                    .toLowerCase(java.util.Locale.ROOT));
      }
    }
  }

  /// Sources differ: one death is not the worst consequence of DCB0129, which several are.
  @Test
  void sourcesDifferOnASingleDeath() {
    assertThat(DCB.consequenceOf("death")).contains(3);
    assertThat(NPSA.consequenceOf("death")).contains(4);
    assertThat(DCB.consequenceOf("inconvenience")).isEmpty();
  }

  @Test
  void aProbabilityOnABoundBelongsToTheLikelierWord() {
    assertThat(DCB.likelihoodOf(0)).isZero();
    assertThat(DCB.likelihoodOf(Math.nextDown(.001))).isZero();
    assertThat(DCB.likelihoodOf(.001)).isEqualTo(1);
    assertThat(DCB.likelihoodOf(.5)).isEqualTo(4);
    assertThat(DCB.likelihoodOf(1)).isEqualTo(4);
    assertThat(ISO.likelihoodOf(9.9e-7)).isZero();
    assertThat(ISO.likelihoodOf(1e-3)).isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource(PublishedMatrix.class)
  void publishedTablesAreSignedByNobodyAndFoundByTheirName(PublishedMatrix published) {
    RiskMatrix matrix = published.matrix();
    assertThat(matrix.signature()).isEmpty();
    assertThat(PublishedMatrix.named(matrix.name())).contains(published);
    assertThat(matrix.source()).isNotBlank();
    String signed = published.text() + "signed: {by: chief-medical-officer, on: 2026-11-20}\n";
    RiskMatrix chosen = MatrixFile.read("own.yaml", signed);
    assertThat(chosen.signature())
        .contains(new RiskMatrix.Signature("chief-medical-officer", "2026-11-20"));
    assertThat(chosen.cells()).isEqualTo(matrix.cells());
    assertThat(chosen.digest()).isNotEqualTo(matrix.digest());
  }

  @Test
  void tellsEveryFaultOfATableAtOnce() {
    String text =
        PublishedMatrix.DCB0129
            .text()
            .replace("title: Clinical", "titel: Clinical")
            .replace("acceptability: acceptable", "acceptability: fine")
            .replace("very low:  [\"1\", \"1\",", "very low:  [\"1\",")
            .replace("medium:    [\"2\", \"2\", \"3\"", "medium:    [\"2\", \"2\", \"7\"")
            .replace("  very high: [", "  highest: [");
    assertThatThrownBy(() -> MatrixFile.read("own.yaml", text))
        .isInstanceOf(MalformedDocument.class)
        .hasMessageContaining("key `title` is missing")
        .hasMessageContaining("acceptability `fine` is not known")
        .hasMessageContaining("row `very low` has 4 ratings, the table has 5 consequences")
        .hasMessageContaining("`7` is no rating")
        .hasMessageContaining("`cells` lack likelihood `very high`")
        .hasMessageContaining("`highest` is no likelihood");
  }

  @Test
  void refusesARatingThatFallsWhereRiskRises() {
    String falls =
        PublishedMatrix.DCB0129
            .text()
            .replace(
                "high:      [\"2\", \"3\", \"3\", \"4\", \"5\"]",
                "high:      [\"2\", \"3\", \"3\", \"4\", \"3\"]");
    assertThatThrownBy(() -> MatrixFile.read("own.yaml", falls))
        .hasMessageContaining("rates `high`, `catastrophic` milder");
  }

  @Test
  void refusesBoundsThatDoNotRise() {
    for (String wrong : List.of("0.0005", "0.001", "0", "2")) {
      String text =
          PublishedMatrix.DCB0129.text().replace("below: \"0.01\"", "below: \"" + wrong + "\"");
      assertThatThrownBy(() -> MatrixFile.read("own.yaml", text))
          .as(wrong)
          .hasMessageContaining("needs a `below` above 0");
    }
    String open = PublishedMatrix.DCB0129.text().replace(", below: \"0.5\"", "");
    assertThatThrownBy(() -> MatrixFile.read("own.yaml", open))
        .hasMessageContaining("likelihood `high` needs a `below`");
    String bounded =
        PublishedMatrix.DCB0129
            .text()
            .replace("{word: very high, means", "{word: very high, below: \"1\", means");
    assertThatThrownBy(() -> MatrixFile.read("own.yaml", bounded))
        .hasMessageContaining("needs no `below`, for it is the last");
  }

  @Test
  void refusesATableOfOneWord() {
    RiskMatrix.Likelihood one = new RiskMatrix.Likelihood("any", "any", Optional.empty());
    assertThatThrownBy(
            () ->
                new RiskMatrix(
                    "x",
                    "x",
                    "x",
                    "x",
                    List.of(one),
                    DCB.consequences(),
                    DCB.ratings(),
                    List.of(List.of(0, 0, 0, 0, 0)),
                    Optional.empty()))
        .hasMessageContaining("two or more likelihoods");
    assertThat(DCB.likelihoods().getFirst().below()).contains(new BigDecimal("0.001"));
  }

  /// Every category of NCC MERP stands for exactly one harm of AHRQ, and the order is the same.
  @Test
  void harmScaleOfAhrqCoversTheIndexOfNccMerp() {
    assertThat(List.of(HarmScale.values()).stream().flatMap(scale -> scale.merp().stream()))
        .containsExactly(MerpCategory.values());
    assertThat(HarmScale.of(MerpCategory.B)).isEqualTo(HarmScale.NONE);
    assertThat(HarmScale.of(MerpCategory.H)).isEqualTo(HarmScale.SEVERE);
    assertThat(HarmScale.named("severe")).contains(HarmScale.SEVERE);
    assertThat(HarmScale.named("worse")).isEmpty();
    assertThat(MerpCategory.named("I")).contains(MerpCategory.I);
    assertThat(MatrixText.merp(HarmScale.SEVERE)).isEqualTo("G–H");
    assertThat(MatrixText.merp(HarmScale.DEATH)).isEqualTo("I");
  }
}
