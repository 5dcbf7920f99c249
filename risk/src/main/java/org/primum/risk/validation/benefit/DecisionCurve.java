package org.primum.risk.validation.benefit;

import java.util.List;
import java.util.OptionalDouble;
import org.primum.risk.validation.CaseMean;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.Confusion;
import org.primum.risk.validation.Figure;
import org.primum.risk.validation.ScoredCases;

/// Net benefit over thresholds (A. J. Vickers and E. B. Elkin, Medical Decision Making 26, 2006,
/// doi 10.1177/0272989X06295361).
///
/// A case counts as positive where its prediction is *at or above* the threshold, as it stands.
/// Departure: R's dcurves moves predictions of exactly 0 or 1 by the machine's epsilon first, so
/// that at a threshold of 0 a prediction of 0 is negative there and positive here.
///
/// Intervals: net benefit is a mean over cases, so its interval is that of [CaseMean].
public final class DecisionCurve {
  private DecisionCurve() {}

  /// One point per threshold, in the order given.
  ///
  /// @param cases their scores are probabilities
  /// @throws IllegalArgumentException if there are no cases, a score is no probability, or a
  ///   threshold lies outside 0 to less than 1
  public static List<CurvePoint> of(
      ScoredCases cases, List<Double> thresholds, Confidence confidence) {
    if (cases.size() == 0) {
      throw new IllegalArgumentException("there are no cases; a decision curve needs some");
    }
    for (int i = 0; i < cases.size(); i++) {
      if (!(cases.score(i) >= 0 && cases.score(i) <= 1)) {
        throw new IllegalArgumentException(
            "score `" + cases.score(i) + "` is no probability; a decision curve asks for 0 to 1");
      }
    }
    return thresholds.stream().map(pt -> point(cases, pt, confidence)).toList();
  }

  private static CurvePoint point(ScoredCases cases, double threshold, Confidence confidence) {
    double odds = Confusion.odds(threshold);
    Figure spread =
        CaseMean.of(
            cases,
            i -> !cases.alerted(i, threshold) ? 0 : cases.outcome(i) ? 1 : -odds,
            confidence);
    Confusion confusion = cases.confusion(threshold);
    // From whole counts, so that no order of summing shows in the last digit.
    double benefit = confusion.netBenefit(threshold).orElseThrow();
    double all = confusion.netBenefitOfTreatingAll(threshold).orElseThrow();
    return new CurvePoint(
        threshold,
        confusion,
        new Figure.Known(benefit, spread.interval()),
        all,
        odds > 0 ? OptionalDouble.of((benefit - all) / odds) : OptionalDouble.empty());
  }
}
