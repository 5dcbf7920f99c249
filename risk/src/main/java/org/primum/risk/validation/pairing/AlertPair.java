package org.primum.risk.validation.pairing;

import java.util.OptionalDouble;
import org.primum.risk.validation.ClusterBootstrap;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.Figure;
import org.primum.risk.validation.ScoredCases;

/// Two alerts on the same cases, by outcome.
///
/// @param withOutcome where the difference is one of sensitivity
/// @param withoutOutcome where it is one of false-positive rate
public record AlertPair(Side withOutcome, Side withoutOutcome) {
  /// The cases of one outcome.
  ///
  /// @param difference share on which the first alerted less share on which the second did; where
  ///   cases come in clusters with an interval by bootstrap of clusters
  /// @param p McNemar's mid-p; where cases come in clusters the test of [ClusteredPairs]
  /// @param exactP McNemar's exact p; empty where cases come in clusters
  public record Side(
      PairedAlerts pairs, Figure difference, OptionalDouble p, OptionalDouble exactP) {}

  /// Compares two alerts.
  ///
  /// @param first alerted where the score is above 0
  /// @param second the same cases in the same order
  /// @throws IllegalArgumentException if the cases are not the same
  public static AlertPair of(
      ScoredCases first, ScoredCases second, ClusterBootstrap bootstrap, Confidence confidence) {
    boolean same = first.size() == second.size();
    for (int i = 0; same && i < first.size(); i++) {
      same = first.outcome(i) == second.outcome(i) && first.cluster(i) == second.cluster(i);
    }
    if (!same) {
      throw new IllegalArgumentException(
          "cannot compare two alerts on different cases; let both speak on the same cases");
    }
    Cases cases = new Cases(first, second);
    return new AlertPair(
        cases.side(true, bootstrap, confidence), cases.side(false, bootstrap, confidence));
  }

  private record Cases(ScoredCases first, ScoredCases second) {
    Side side(boolean outcome, ClusterBootstrap bootstrap, Confidence confidence) {
      ClusteredPairs tally = tally(outcome);
      PairedAlerts pairs = tally.pairs();
      if (!first.hasClusters()) {
        return new Side(
            pairs,
            pairs.difference(confidence),
            OptionalDouble.of(pairs.midP()),
            OptionalDouble.of(pairs.exactP()));
      }
      Figure difference =
          Figure.of(
              (double) (pairs.onlyFirst() - pairs.onlySecond()) / pairs.cases(),
              bootstrap.interval(first, weights -> weighted(outcome, weights), confidence),
              "there are no cases");
      return new Side(pairs, difference, tally.p(), OptionalDouble.empty());
    }

    private ClusteredPairs tally(boolean outcome) {
      PairedAlerts[] byCluster = new PairedAlerts[first.clusters()];
      java.util.Arrays.fill(byCluster, PairedAlerts.NONE);
      for (int i = 0; i < first.size(); i++) {
        if (first.outcome(i) == outcome) {
          int cluster = first.cluster(i);
          byCluster[cluster] =
              byCluster[cluster].plus(PairedAlerts.of(first.score(i) > 0, second.score(i) > 0));
        }
      }
      ClusteredPairs tally = ClusteredPairs.NONE;
      for (PairedAlerts each : byCluster) {
        tally = tally.plus(ClusteredPairs.of(each));
      }
      return tally;
    }

    private double weighted(boolean outcome, int[] weights) {
      long surplus = 0;
      long all = 0;
      for (int i = 0; i < first.size(); i++) {
        if (first.outcome(i) == outcome) {
          all += weights[i];
          surplus += weights[i] * ((first.score(i) > 0 ? 1L : 0) - (second.score(i) > 0 ? 1 : 0));
        }
      }
      return all == 0 ? Double.NaN : (double) surplus / all;
    }
  }
}
