package org.primum.risk.validation.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.primum.risk.validation.Coverage;
import org.primum.risk.validation.Figure;
import org.primum.risk.validation.Simulated;

class DriftTest {
  private static ClassCounts counts(List<Long> reference, List<Long> current) {
    List<String> names =
        java.util.stream.IntStream.range(0, reference.size()).mapToObj(i -> "class " + i).toList();
    return new ClassCounts(names, reference, current);
  }

  private static final ClassCounts CASE =
      counts(List.of(16L, 18L, 16L, 14L, 12L, 12L), List.of(16L, 16L, 16L, 16L, 16L, 8L));

  /// The reference case: chi-square p .67309, Hellinger .06812, PSI .03721838, Jensen–Shannon
  /// .08173421; further digits, and the test of homogeneity, by scipy 1.17.1.
  @Test
  void givesTheDistancesOfTheReferenceCase() {
    Drift found = Drift.of(CASE);
    assertThat(found.stabilityIndex().value().orElseThrow())
        .isEqualTo(0.037218381577290835, within(1e-12));
    assertThat(found.jensenShannon()).isEqualTo(0.08173421330573756, within(1e-12));
    assertThat(found.hellinger()).isEqualTo(0.06812774370983354, within(1e-12));
    assertThat(found.againstReference().statistic().value().orElseThrow())
        .isEqualTo(3.1746031746031744, within(1e-12));
    assertThat(found.againstReference().p().orElseThrow())
        .isEqualTo(0.6730876006966301, within(1e-10));
    assertThat(found.againstReference().degrees()).isEqualTo(5);
    assertThat(found.homogeneity().statistic().value().orElseThrow())
        .isEqualTo(1.6224089635854342, within(1e-12));
    assertThat(found.homogeneity().p().orElseThrow()).isEqualTo(0.8985262394026607, within(1e-10));
    assertThat(found.stabilityP().orElseThrow()).isEqualTo(0.8966643288037311, within(1e-10));
  }

  @Test
  void findsNoDriftBetweenEqualShares() {
    Drift same = Drift.of(counts(List.of(10L, 30L), List.of(20L, 60L)));
    assertThat(same.stabilityIndex().value()).hasValue(0);
    assertThat(same.jensenShannon()).isZero();
    assertThat(same.hellinger()).isZero();
    assertThat(same.againstReference().p()).hasValue(1);
  }

  @Test
  void findsDistancesOfOneBetweenSharesThatNeverMeet() {
    Drift apart = Drift.of(counts(List.of(10L, 0L), List.of(0L, 7L)));
    assertThat(apart.jensenShannon()).isEqualTo(1, within(1e-12));
    assertThat(apart.hellinger()).isEqualTo(1, within(1e-12));
    assertThat(apart.homogeneity().statistic().value().orElseThrow()).isEqualTo(17, within(1e-12));
  }

  @Test
  void tellsAnInfiniteFigureAsUnknown() {
    Drift fresh = Drift.of(counts(List.of(10L, 0L), List.of(5L, 5L)));
    assertThat(fresh.stabilityIndex())
        .isEqualTo(new Figure.Unknown("a class was seen on one side only"));
    assertThat(fresh.stabilityP()).isEmpty();
    assertThat(fresh.againstReference().statistic()).isInstanceOf(Figure.Unknown.class);
    assertThat(fresh.againstReference().p()).isEmpty();
    assertThat(fresh.homogeneity().p()).isPresent();
    Drift gone = Drift.of(counts(List.of(5L, 5L), List.of(10L, 0L)));
    assertThat(gone.stabilityIndex()).isInstanceOf(Figure.Unknown.class);
    assertThat(gone.againstReference().p()).isPresent();
  }

  @Test
  void passesOverClassesThatNobodySaw() {
    Drift found =
        Drift.of(
            counts(
                List.of(16L, 18L, 16L, 14L, 12L, 12L, 0L),
                List.of(16L, 16L, 16L, 16L, 16L, 8L, 0L)));
    assertThat(found.againstReference()).isEqualTo(Drift.of(CASE).againstReference());
    assertThat(found.homogeneity()).isEqualTo(Drift.of(CASE).homogeneity());
  }

  @Test
  void countsClassesWithFewExpected() {
    Drift found = Drift.of(counts(List.of(90L, 10L), List.of(36L, 4L)));
    assertThat(found.againstReference().thin()).isOne();
    assertThat(found.homogeneity().thin()).isOne();
    assertThat(Drift.of(CASE).againstReference().thin()).isZero();
    assertThat(Drift.of(CASE).homogeneity().thin()).isZero();
  }

  @Test
  void refusesCountsThatCannotBe() {
    for (List<Long> wrong : List.of(List.of(1L), List.of(0L, 0L), List.of(-1L, 2L))) {
      assertThatIllegalArgumentException().isThrownBy(() -> counts(List.of(1L, 1L), wrong));
      assertThatIllegalArgumentException().isThrownBy(() -> counts(wrong, List.of(1L, 1L)));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ClassCounts(List.of("a", "b", "c"), List.of(1L, 1L), List.of(1L, 1L)));
    assertThatIllegalArgumentException().isThrownBy(() -> counts(List.of(1L), List.of(1L)));
  }

  /// Exact p-value by scipy 1.17.1, ks_2samp(method="exact").
  @Test
  void countsOutTheKolmogorovSmirnovTest() {
    double[] first = {.1, .4, .7, 1.2, 3.4, 2.2, 1.9};
    double[] second = {.5, .9, 2.5, 3.1, 3.9, 4.4, 2.8, 5.0, .2};
    KolmogorovSmirnov found = KolmogorovSmirnov.of(first, second);
    assertThat(found.distance()).isEqualTo(0.5238095238095238, within(1e-12));
    assertThat(found.p()).isEqualTo(0.1687062937062937, within(1e-12));
    assertThat(found.exact()).isTrue();
    assertThat(KolmogorovSmirnov.of(second, first)).isEqualTo(found);
  }

  /// By going through all 462 ways to deal eleven values, ties included, to five and six.
  @Test
  void countsOutTies() {
    KolmogorovSmirnov found =
        KolmogorovSmirnov.of(new double[] {1, 1, 2, 3, 3}, new double[] {2, 3, 3, 4, 4, 5});
    assertThat(found.distance()).isEqualTo(0.5, within(1e-12));
    assertThat(found.p()).isEqualTo(0.22077922077922077, within(1e-12));
  }

  @Test
  void findsNothingBetweenEqualSamples() {
    KolmogorovSmirnov same = KolmogorovSmirnov.of(new double[] {1, 2, 2}, new double[] {2, 1, 2});
    assertThat(same.distance()).isZero();
    assertThat(same.p()).isOne();
  }

  /// The limit is near the exact value in large samples; 5,001 by 5,000 is the first beyond the
  /// limit of counting.
  @Test
  void takesTheLimitInLargeSamples() {
    double[] first = DoubleStream.iterate(0, x -> x + 1).limit(5_001).toArray();
    double[] second = DoubleStream.iterate(120.5, x -> x + 1).limit(5_000).toArray();
    KolmogorovSmirnov beyond = KolmogorovSmirnov.of(first, second);
    assertThat(beyond.exact()).isFalse();
    KolmogorovSmirnov counted = KolmogorovSmirnov.of(java.util.Arrays.copyOf(first, 5_000), second);
    assertThat(counted.exact()).isTrue();
    assertThat(beyond.p()).isEqualTo(counted.p(), within(0.005));
    assertThat(KolmogorovSmirnov.of(first, java.util.Arrays.copyOf(first, 5_000)).p()).isOne();
  }

  @Test
  void refusesSamplesThatCannotBeRanked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KolmogorovSmirnov.of(new double[0], new double[1]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KolmogorovSmirnov.of(new double[1], new double[] {Double.NaN}));
  }

  @Test
  void partsTheReferenceIntoEqualClasses() {
    double[] reference = DoubleStream.iterate(1, x -> x + 1).limit(100).toArray();
    List<Double> edges = QuantileClasses.edges(reference, 4);
    assertThat(edges).containsExactly(26.0, 51.0, 76.0);
    ClassCounts counted = QuantileClasses.count(reference, new double[] {25.9, 26, 500}, edges);
    assertThat(counted.reference()).containsExactly(25L, 25L, 25L, 25L);
    assertThat(counted.current()).containsExactly(1L, 1L, 0L, 1L);
    assertThat(counted.classes())
        .containsExactly(
            "below 26.0000",
            "26.0000 to below 51.0000",
            "51.0000 to below 76.0000",
            "from 76.0000");
  }

  @Test
  void letsEqualEdgesFallTogether() {
    assertThat(QuantileClasses.edges(new double[] {1, 1, 1, 1, 1, 2, 2, 3}, 8))
        .containsExactly(2.0, 3.0);
    assertThat(QuantileClasses.edges(new double[] {1, 1}, 8)).isEmpty();
    double[] some = {1, 2};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuantileClasses.count(some, some, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuantileClasses.count(some, some, List.of(2.0, 2.0)));
    assertThatIllegalArgumentException().isThrownBy(() -> QuantileClasses.edges(some, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> QuantileClasses.edges(new double[0], 4));
  }

  /// No drift at all: each test cries out one time in 20. The false-alarm rate of each check is
  /// 1e-4.
  @Test
  void testsKeepTheirLevel() {
    long seed = 29;
    Simulated simulated = new Simulated(seed);
    Coverage index = new Coverage(seed);
    Coverage homogeneity = new Coverage(seed);
    Coverage distance = new Coverage(seed);
    List<Double> edges = List.of(-1.0, -0.3, 0.3, 1.0);
    for (int run = 0; run < 2_000; run++) {
      double[] then = DoubleStream.generate(simulated::normal).limit(300).toArray();
      double[] now = DoubleStream.generate(simulated::normal).limit(200).toArray();
      Drift found = Drift.of(QuantileClasses.count(then, now, edges));
      index.add(found.stabilityP().orElseThrow() > 0.05);
      homogeneity.add(found.homogeneity().p().orElseThrow() > 0.05);
      distance.add(KolmogorovSmirnov.of(then, now).p() > 0.05);
    }
    index.atLeast(0.94);
    index.atMost(0.965);
    homogeneity.atLeast(0.94);
    homogeneity.atMost(0.965);
    distance.atLeast(0.95);
    distance.atMost(0.97);
  }
}
