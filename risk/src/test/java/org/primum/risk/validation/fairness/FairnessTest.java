package org.primum.risk.validation.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.Confusion;
import org.primum.risk.validation.Coverage;
import org.primum.risk.validation.Figure;
import org.primum.risk.validation.Interval;
import org.primum.risk.validation.Proportion;
import org.primum.risk.validation.Simulated;

class FairnessTest {
  private static final FairnessLimits FOUR_FIFTHS =
      new FairnessLimits(OptionalDouble.empty(), OptionalDouble.of(0.8), 30);
  private static final FairnessLimits TENTH =
      new FairnessLimits(OptionalDouble.of(0.1), OptionalDouble.empty(), 30);

  private static SortedMap<String, GroupTally> groups(Confusion... tables) {
    SortedMap<String, GroupTally> groups = new TreeMap<>();
    for (Confusion table : tables) {
      groups.put("group " + groups.size(), GroupTally.ofIndependent(table));
    }
    return groups;
  }

  private static Disparity disparity(Fairness fairness, RateKind kind) {
    return fairness.disparities().stream()
        .filter(disparity -> disparity.name().equals(kind.field()))
        .findFirst()
        .orElseThrow();
  }

  private static GroupTally group(Fairness fairness, String name) {
    return fairness.groups().getOrDefault(name, GroupTally.NONE);
  }

  private static void value(Figure figure, double expected) {
    assertThat(figure.value().orElseThrow()).isEqualTo(expected, within(1e-12));
  }

  /// The reference case (data of Fairlearn's user guide): selection rates .75, .5, .5; demographic
  /// parity difference .25, ratio .6667; equalised odds difference 1.
  private static Fairness example() {
    String outcomes = "011110101000111111";
    String alerts = "001011100111100110";
    String names = "bbabbcccaacabccbcc";
    SortedMap<String, GroupTally> groups = new TreeMap<>();
    for (int i = 0; i < 18; i++) {
      Confusion one = Confusion.of(outcomes.charAt(i) == '1', alerts.charAt(i) == '1');
      groups.merge(names.substring(i, i + 1), GroupTally.ofCluster(one), GroupTally::plus);
    }
    return Fairness.of(groups, FOUR_FIFTHS, Confidence.P95);
  }

  @Test
  void givesTheFiguresOfTheReferenceCase() {
    Fairness found = example();
    assertThat(group(found, "a").rate(RateKind.SELECTION_RATE)).isEqualTo(new Proportion(3, 4));
    value(group(found, "b").rate(RateKind.SELECTION_RATE).figure(Confidence.P95, ""), 0.5);
    value(group(found, "c").rate(RateKind.SELECTION_RATE).figure(Confidence.P95, ""), 0.5);
    value(disparity(found, RateKind.SELECTION_RATE).difference(), 0.25);
    value(disparity(found, RateKind.SELECTION_RATE).ratio(), 2 / 3.0);
    value(found.equalisedOdds().difference(), 1);
    value(found.equalisedOdds().ratio(), 0);
  }

  @Test
  void neverPassesGroupsThatAreTooSmall() {
    Fairness found = example();
    assertThat(found.disparities())
        .extracting(Disparity::verdict)
        .containsOnly(FairnessVerdict.UNKNOWN);
    assertThat(found.verdict()).isEqualTo(FairnessVerdict.UNKNOWN);
    assertThat(disparity(found, RateKind.SELECTION_RATE).tooFew())
        .contains("group `a` has 4 cases, fewer than 30");
    Confusion large = new Confusion(30_000, 30_000, 30_000, 30_000);
    Fairness oneSmall =
        Fairness.of(groups(large, new Confusion(5, 5, 5, 5)), TENTH, Confidence.P95);
    assertThat(oneSmall.verdict()).isEqualTo(FairnessVerdict.UNKNOWN);
    assertThat(disparity(oneSmall, RateKind.SELECTION_RATE).tooFew()).hasSize(1);
    assertThat(disparity(oneSmall, RateKind.SENSITIVITY).tooFew())
        .containsExactly("group `group 1` has 10 cases with the outcome, fewer than 30");
  }

  @Test
  void passesOnlyWhereTheWholeIntervalKeepsTheLimit() {
    Confusion large = new Confusion(30_000, 30_000, 30_000, 30_000);
    Fairness alike = Fairness.of(groups(large, large, large), TENTH, Confidence.P95);
    assertThat(alike.verdict()).isEqualTo(FairnessVerdict.WITHIN);
    assertThat(alike.equalisedOdds().verdict()).isEqualTo(FairnessVerdict.WITHIN);
    assertThat(Fairness.of(groups(large, large), FOUR_FIFTHS, Confidence.P95).verdict())
        .isEqualTo(FairnessVerdict.WITHIN);
    Confusion medium = new Confusion(50, 50, 50, 50);
    assertThat(Fairness.of(groups(medium, medium), TENTH, Confidence.P95).verdict())
        .isEqualTo(FairnessVerdict.UNKNOWN);
    assertThat(Fairness.of(groups(medium, medium), FOUR_FIFTHS, Confidence.P95).verdict())
        .isEqualTo(FairnessVerdict.UNKNOWN);
  }

  @Test
  void findsALimitBrokenEvenBesideAGroupThatIsTooSmall() {
    Confusion often = new Confusion(900, 900, 100, 100);
    Confusion seldom = new Confusion(100, 100, 900, 900);
    Confusion few = new Confusion(1, 1, 1, 1);
    for (FairnessLimits limits : List.of(TENTH, FOUR_FIFTHS)) {
      Fairness found = Fairness.of(groups(often, seldom, few), limits, Confidence.P95);
      assertThat(disparity(found, RateKind.SENSITIVITY).verdict())
          .isEqualTo(FairnessVerdict.BEYOND);
      assertThat(found.verdict()).isEqualTo(FairnessVerdict.BEYOND);
      assertThat(found.equalisedOdds().verdict()).isEqualTo(FairnessVerdict.BEYOND);
    }
  }

  @Test
  void judgesNothingWithoutLimits() {
    FairnessLimits none = new FairnessLimits(OptionalDouble.empty(), OptionalDouble.empty(), 1);
    assertThat(none.any()).isFalse();
    assertThat(TENTH.any()).isTrue();
    assertThat(FOUR_FIFTHS.any()).isTrue();
    Confusion large = new Confusion(300, 300, 300, 300);
    assertThat(Fairness.of(groups(large, large), none, Confidence.P95).verdict())
        .isEqualTo(FairnessVerdict.UNKNOWN);
  }

  @Test
  void tellsWhyAFigureIsUnknown() {
    Confusion noOutcome = new Confusion(0, 40, 0, 40);
    Confusion usual = new Confusion(40, 40, 40, 40);
    Fairness found = Fairness.of(groups(noOutcome, usual), TENTH, Confidence.P95);
    assertThat(disparity(found, RateKind.SENSITIVITY).difference())
        .isEqualTo(new Figure.Unknown("a group has no cases with the outcome"));
    assertThat(found.equalisedOdds().difference())
        .isEqualTo(new Figure.Unknown("a group has no cases with the outcome"));
    Fairness alone = Fairness.of(groups(usual), TENTH, Confidence.P95);
    assertThat(disparity(alone, RateKind.SENSITIVITY).difference())
        .isEqualTo(new Figure.Unknown("there is one group only"));
    assertThat(disparity(alone, RateKind.SENSITIVITY).ratio())
        .isEqualTo(new Figure.Unknown("there is one group only"));
    assertThat(alone.verdict()).isEqualTo(FairnessVerdict.UNKNOWN);
    Confusion silent = new Confusion(0, 0, 40, 40);
    Fairness never = Fairness.of(groups(silent, silent), TENTH, Confidence.P95);
    assertThat(disparity(never, RateKind.SELECTION_RATE).ratio())
        .isEqualTo(new Figure.Unknown("no group has a rate above 0"));
    value(disparity(never, RateKind.SELECTION_RATE).difference(), 0);
  }

  /// Newcombe 1998 (Statistics in Medicine 17, 873–890), table II, method 10: 56/70 − 48/80 gives
  /// .0524 to .3339, 9/10 − 3/10 gives .1705 to .8090, 10/10 − 0/20 gives .6791 to 1.
  @Test
  void comparesTwoRatesAsNewcombeDoes() {
    limits(new Proportion(56, 70), new Proportion(48, 80), 0.0524, 0.3339);
    limits(new Proportion(9, 10), new Proportion(3, 10), 0.1705, 0.8090);
    limits(new Proportion(10, 10), new Proportion(0, 20), 0.6791, 1.0000);
  }

  private static void limits(Proportion first, Proportion second, double lower, double upper) {
    Interval found = RateComparison.of(first, second, Confidence.P95).orElseThrow().difference();
    assertThat(found.lower()).isEqualTo(lower, within(5e-5));
    assertThat(found.upper()).isEqualTo(upper, within(5e-5));
  }

  /// Computed apart with numpy from Donner and Zou's formulae as printed.
  @Test
  void comparesRatiosByRecoveringVariances() {
    Interval found =
        RateComparison.of(new Proportion(56, 70), new Proportion(48, 80), Confidence.P95)
            .orElseThrow()
            .ratio();
    assertThat(found.lower()).isEqualTo(1.0782946132402962, within(1e-9));
    assertThat(found.upper()).isEqualTo(1.6629199665110783, within(1e-9));
    Interval open =
        RateComparison.of(new Proportion(3, 10), new Proportion(0, 10), Confidence.P95)
            .orElseThrow()
            .ratio();
    assertThat(open.upper()).isInfinite();
    Interval none =
        RateComparison.of(new Proportion(0, 10), new Proportion(3, 10), Confidence.P95)
            .orElseThrow()
            .ratio();
    assertThat(none.lower()).isZero();
    assertThat(none.upper()).isGreaterThan(0.5).isFinite();
  }

  @Test
  void takesClustersWhereCasesShareOne() {
    GroupTally clustered =
        GroupTally.ofCluster(new Confusion(2, 1, 0, 0))
            .plus(GroupTally.ofCluster(new Confusion(0, 0, 2, 1)))
            .plus(GroupTally.NONE);
    assertThat(clustered.independent()).isFalse();
    assertThat(clustered.rate(RateKind.SENSITIVITY).trials()).isEqualTo(4);
    assertThat(clustered.rate(RateKind.SENSITIVITY).interval(Confidence.P95).orElseThrow().width())
        .isGreaterThan(new Proportion(2, 4).interval(Confidence.P95).orElseThrow().width());
  }

  @Test
  void refusesLimitsThatCannotBe() {
    for (double limit : new double[] {-0.1, 1.1, Double.NaN}) {
      OptionalDouble some = OptionalDouble.of(limit);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new FairnessLimits(some, OptionalDouble.empty(), 1));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new FairnessLimits(OptionalDouble.empty(), some, 1));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FairnessLimits(OptionalDouble.empty(), OptionalDouble.empty(), 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fairness.of(new TreeMap<>(), TENTH, Confidence.P95));
  }

  /// Four groups, two of them alike: the interval of the widest difference and of the smallest
  /// ratio holds the truth at least as often as it says, and a truly broken limit passes hardly
  /// ever. The false-alarm rate of each check is 1e-4.
  @Test
  void intervalsOfTheWidestGapHoldTheTruth() {
    long seed = 23;
    Simulated simulated = new Simulated(seed);
    Coverage difference = new Coverage(seed);
    Coverage ratio = new Coverage(seed);
    Coverage notPassed = new Coverage(seed);
    double[] rates = {0.30, 0.30, 0.35, 0.45};
    for (int run = 0; run < 1_500; run++) {
      SortedMap<String, GroupTally> groups = new TreeMap<>();
      for (int g = 0; g < 4; g++) {
        int alerted = 0;
        for (int i = 0; i < 150; i++) {
          alerted += simulated.happens(rates[g]) ? 1 : 0;
        }
        groups.put("g" + g, GroupTally.ofIndependent(new Confusion(alerted, 0, 150 - alerted, 0)));
      }
      Disparity found =
          disparity(Fairness.of(groups, TENTH, Confidence.P95), RateKind.SELECTION_RATE);
      difference.add(found.difference().interval().orElseThrow().contains(0.15));
      ratio.add(found.ratio().interval().orElseThrow().contains(30 / 45.0));
      notPassed.add(found.verdict() != FairnessVerdict.WITHIN);
    }
    difference.atLeast(0.95);
    ratio.atLeast(0.95);
    notPassed.atLeast(0.975);
  }
}
