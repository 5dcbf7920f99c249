package org.primum.risk.validation.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.Coverage;
import org.primum.risk.validation.Figure;
import org.primum.risk.validation.Interval;
import org.primum.risk.validation.Simulated;

class PairedAlertsTest {
  /// Airway hyper-responsiveness before and after stem-cell transplantation, 1 and 7 discordant of
  /// 21: Fagerland, Lydersen and Laake 2013, doi 10.1186/1471-2288-13-91, which gives .070, .039
  /// and .034; more digits by scipy 1.17.1.
  @Test
  void givesThePValuesOfFagerlandsExample() {
    PairedAlerts example = new PairedAlerts(1, 1, 7, 12);
    assertThat(example.exactP()).isEqualTo(0.0703125, within(1e-12));
    assertThat(example.midP()).isEqualTo(0.0390625, within(1e-12));
    assertThat(example.asymptoticP()).isEqualTo(0.033894853524689295, within(1e-10));
  }

  /// Bonett and Price 2012, formula (2), worked by hand for the same table: (2 − 8)/23 ± 1.96
  /// √((10/23 − 36/529)/23).
  @Test
  void adjustsTheIntervalOfTheDifference() {
    Figure difference = new PairedAlerts(1, 1, 7, 12).difference(Confidence.P95);
    assertThat(difference.value().orElseThrow()).isEqualTo(-6 / 21.0, within(1e-12));
    double reach = 1.959963984540054 * Math.sqrt((10 / 23.0 - 36 / 529.0) / 23);
    Interval interval = difference.interval().orElseThrow();
    assertThat(interval.lower()).isEqualTo(-6 / 23.0 - reach, within(1e-9));
    assertThat(interval.upper()).isEqualTo(-6 / 23.0 + reach, within(1e-9));
  }

  @Test
  void findsNothingWhereAlertsAgree() {
    PairedAlerts same = new PairedAlerts(5, 0, 0, 9);
    assertThat(same.exactP()).isOne();
    assertThat(same.midP()).isOne();
    assertThat(same.asymptoticP()).isOne();
    assertThat(PairedAlerts.NONE.difference(Confidence.P95))
        .isEqualTo(new Figure.Unknown("there are no cases"));
  }

  @Test
  void takesEvenDiscordanceAsNoEvidence() {
    PairedAlerts even = new PairedAlerts(0, 3, 3, 0);
    assertThat(even.exactP()).isOne();
    assertThat(even.midP()).isEqualTo(1 - 20 / 64.0, within(1e-12));
    assertThat(even.asymptoticP()).isOne();
  }

  @Test
  void addsUp() {
    PairedAlerts all =
        PairedAlerts.of(true, true)
            .plus(PairedAlerts.of(true, false))
            .plus(PairedAlerts.of(true, false))
            .plus(PairedAlerts.of(false, true))
            .plus(PairedAlerts.of(false, false));
    assertThat(all).isEqualTo(new PairedAlerts(1, 2, 1, 1));
    assertThat(all.cases()).isEqualTo(5);
  }

  @Test
  void testsTheSurplusOfClusters() {
    ClusteredPairs pairs =
        ClusteredPairs.of(new PairedAlerts(0, 3, 1, 0))
            .plus(ClusteredPairs.of(new PairedAlerts(2, 0, 1, 0)))
            .plus(ClusteredPairs.of(new PairedAlerts(2, 4, 0, 0)));
    // Surpluses 2, −1, 4: z = 5/√21.
    assertThat(pairs.surplusSquared()).isEqualTo(21);
    assertThat(pairs.pairs()).isEqualTo(new PairedAlerts(4, 7, 2, 0));
    double tail = NormalDistribution.of(0, 1).survivalProbability(5 / Math.sqrt(21));
    assertThat(pairs.p().orElseThrow()).isEqualTo(2 * tail, within(1e-12));
    assertThat(ClusteredPairs.NONE.p()).isEmpty();
  }

  @Test
  void refusesNegativeCounts() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PairedAlerts(-1, 0, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new PairedAlerts(0, -1, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new PairedAlerts(0, 0, -1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new PairedAlerts(0, 0, 0, -1));
  }

  /// 120 pairs, alerts on 40 % and 25 %, agreeing more than chance; and no difference at all for
  /// the tests. The false-alarm rate of each check is 1e-4.
  @Test
  void intervalsHoldTheTruthAndTestsKeepTheirLevel() {
    long seed = 17;
    Simulated simulated = new Simulated(seed);
    Coverage interval = new Coverage(seed);
    Coverage exact = new Coverage(seed);
    Coverage mid = new Coverage(seed);
    for (int run = 0; run < 2_000; run++) {
      PairedAlerts some = PairedAlerts.NONE;
      PairedAlerts alike = PairedAlerts.NONE;
      for (int i = 0; i < 120; i++) {
        boolean first = simulated.happens(0.4);
        some = some.plus(PairedAlerts.of(first, simulated.happens(first ? 0.4 : 0.15)));
        boolean common = simulated.happens(0.3);
        alike =
            alike.plus(
                PairedAlerts.of(common ^ simulated.happens(0.2), common ^ simulated.happens(0.2)));
      }
      interval.add(some.difference(Confidence.P95).interval().orElseThrow().contains(0.15));
      exact.add(alike.exactP() > 0.05);
      mid.add(alike.midP() > 0.05);
    }
    interval.atLeast(0.94);
    interval.atMost(0.965);
    exact.atLeast(0.95);
    mid.atLeast(0.94);
    mid.atMost(0.97);
  }

  /// Clusters of eight whose surplus leans one way or the other as a whole.
  @Test
  void testOfClustersKeepsItsLevel() {
    long seed = 18;
    Simulated simulated = new Simulated(seed);
    Coverage kept = new Coverage(seed);
    Coverage naive = new Coverage(seed);
    for (int run = 0; run < 1_000; run++) {
      ClusteredPairs all = ClusteredPairs.NONE;
      for (int cluster = 0; cluster < 60; cluster++) {
        double lean = simulated.happens(0.5) ? 0.5 : 0.1;
        PairedAlerts cases = PairedAlerts.NONE;
        for (int i = 0; i < 8; i++) {
          cases =
              cases.plus(PairedAlerts.of(simulated.happens(lean), simulated.happens(0.6 - lean)));
        }
        all = all.plus(ClusteredPairs.of(cases));
      }
      kept.add(all.p().orElseThrow() > 0.05);
      naive.add(all.pairs().midP() > 0.05);
    }
    kept.atLeast(0.935);
    naive.atMost(0.9);
  }
}
