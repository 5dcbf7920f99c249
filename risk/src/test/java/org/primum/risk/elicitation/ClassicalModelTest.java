package org.primum.risk.elicitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ClassicalModelTest {
  private final ClassicalModel create = new ClassicalModel(Create.elicitation());

  /// Shared cases, Cooke's classical model, CREATE.
  @Test
  void scoresTheExpertsOfCreate() {
    Map<String, SeedScore> scores = create.scores();
    assertThat(calibration(scores, "e1")).isCloseTo(0.000277173, within(5e-10));
    assertThat(calibration(scores, "e3")).isCloseTo(0.00628919, within(5e-9));
    assertThat(calibration(scores, "e5")).isCloseTo(0.0170784, within(5e-8));
    assertThat(information(scores, "e1")).isCloseTo(0.796108, within(5e-7));
    assertThat(information(scores, "e3")).isCloseTo(0.648504, within(5e-7));
    assertThat(scores.values().iterator().next().between()).containsExactly(5, 1, 3, 1);
  }

  private static double calibration(Map<String, SeedScore> scores, String expert) {
    return java.util.Objects.requireNonNull(scores.get(expert)).calibration();
  }

  private static double information(Map<String, SeedScore> scores, String expert) {
    return java.util.Objects.requireNonNull(scores.get(expert)).information();
  }

  /// An independent program (numpy's interp over the pooled piecewise-linear distribution).
  @Test
  void scoresThePoolsOfCreate() {
    score(create.pooled(0, false), 0.19174601, 0.26650634);
    score(create.pooled(0.00079939410, false), 0.39455571, 0.27568366);
    score(create.pooled(0, true), 0.31351842, 0.2983468);
    score(create.pooledEqually(), 0.060845126, 0.20686453);
    assertThat(create.weights(0))
        .hasEntrySatisfying("e5", weight -> assertThat(weight).isCloseTo(0.44070133, within(1e-8)))
        .hasEntrySatisfying("e2", weight -> assertThat(weight).isCloseTo(0.00194738, within(1e-8)));
  }

  private static void score(SeedScore score, double calibration, double information) {
    assertThat(score.calibration()).isCloseTo(calibration, within(5e-9));
    assertThat(score.information()).isCloseTo(information, within(5e-8));
  }

  /// The same program tried every cut-off: with global weights the pool is best at e6's
  /// calibration, with item weights when nobody is cut off.
  @Test
  void choosesTheCutOffThatServesThePoolBest() {
    assertThat(create.bestCutOff(false)).isCloseTo(0.00079939411, within(1e-11));
    assertThat(create.bestCutOff(true)).isCloseTo(3.222704e-05, within(1e-11));
    assertThat(create.weights(create.bestCutOff(false))).containsOnlyKeys("e3", "e5", "e6");
  }

  @Test
  void refusesACutOffThatNobodyReaches() {
    assertThatThrownBy(() -> create.weights(0.5))
        .hasMessage("no expert who answered reaches the cut-off `0.5`; lower it, or pool equally");
  }

  /// Four quantiles that promise exactly what happens in 100 seeds: nothing speaks against them.
  @Test
  void givesFullCalibrationWhereSharesAreExactlyThosePromised() {
    List<Seed> seeds = new ArrayList<>();
    for (int at = 0; at < 100; at++) {
      seeds.add(
          seed(
              "s" + at,
              (at + 0.5) / 100,
              new Quantiles(List.of(0.25, 0.5, 0.75), List.of(0.25, 0.5, 0.75))));
    }
    assertThat(calibration(new ClassicalModel(panel(seeds)).scores(), "a")).isEqualTo(1);
  }

  /// 2,000 well calibrated experts with 400 seeds each. Were the score's tail area not what it
  /// says, the share below .05 would leave .05 ± 4 standard errors (.0195); by chance alone it does
  /// so once in 16,000 runs, and the seed is fixed.
  @Test
  void callsAWellCalibratedExpertMiscalibratedAsOftenAsItSays() {
    SplittableRandom random = new SplittableRandom(20261125);
    Quantiles promised = new Quantiles(List.of(0.05, 0.5, 0.95), List.of(0.05, 0.5, 0.95));
    int low = 0;
    for (int expert = 0; expert < 2000; expert++) {
      List<Seed> seeds = new ArrayList<>();
      for (int at = 0; at < 400; at++) {
        seeds.add(seed("s" + at, random.nextDouble(), promised));
      }
      low += calibration(new ClassicalModel(panel(seeds)).scores(), "a") < 0.05 ? 1 : 0;
    }
    assertThat(low / 2000.0).isCloseTo(0.05, within(0.0195));
  }

  private static Seed seed(String id, double truth, Quantiles answer) {
    Map<String, Quantiles> answers = new LinkedHashMap<>();
    answers.put("a", answer);
    return new Seed(
        new Question(id, id, "", Background.UNIFORM, Range.OPEN, answers, Map.of()),
        truth,
        "drawn");
  }

  private static Elicitation panel(List<Seed> seeds) {
    return new Elicitation(
        "drawn",
        "2026",
        List.of(new Expert("a", "A", "drawn")),
        seeds,
        List.of(seeds.getFirst().question()),
        new Pooling.Performance(false, OptionalDouble.empty()));
  }

  /// Multiplying a quantity changes neither background's information.
  @Test
  void measuresInformationOnTheLogarithmWhereAsked() {
    for (Background background : Background.values()) {
      assertThat(information(background, 1000))
          .isCloseTo(information(background, 1), within(1e-12));
    }
    // Evenly spread logarithms: ln of p over share, shares from ends 10 % beyond 1 … 100.
    double part = 0.5 / 1.2;
    double rim = 0.1 / 1.2;
    double expected = 2 * 0.05 * Math.log(0.05 / rim) + 2 * 0.45 * Math.log(0.45 / part);
    assertThat(information(Background.LOG_UNIFORM, 1)).isCloseTo(expected, within(1e-12));
  }

  private static double information(Background background, double factor) {
    Map<String, Quantiles> answers = new LinkedHashMap<>();
    answers.put(
        "a", new Quantiles(List.of(0.05, 0.5, 0.95), List.of(factor, 10 * factor, 100 * factor)));
    Question question = new Question("q", "q", "", background, Range.OPEN, answers, Map.of());
    return new Interpolation(answers.get("a"), background, ClassicalModel.ends(question, List.of()))
        .information();
  }

  @Test
  void doesNotImagineProbabilitiesBeyondTheStatedRange() {
    Map<String, Quantiles> answers = new LinkedHashMap<>();
    answers.put("a", new Quantiles(List.of(0.05, 0.5, 0.95), List.of(0.01, 0.5, 0.99)));
    Question question =
        new Question("q", "q", "", Background.UNIFORM, new Range(0, 1), answers, Map.of());
    Mixture pool = ClassicalModel.pool(question, Map.of("a", 1.0));
    assertThat(pool.cdf(0)).isZero();
    assertThat(pool.cdf(1)).isEqualTo(1);
    assertThat(pool.quantile(0.5)).isCloseTo(0.5, within(1e-12));
    // Pieces 0–.01, .01–.5, .5–.99, .99–1: mean by their middles.
    assertThat(pool.mean())
        .isCloseTo(0.05 * 0.005 + 0.45 * 0.255 + 0.45 * 0.745 + 0.05 * 0.995, within(1e-12));
  }
}
