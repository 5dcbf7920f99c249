package org.primum.risk.validation.calibration;

import java.util.List;
import java.util.Optional;
import org.primum.risk.validation.CaseMean;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.Figure;
import org.primum.risk.validation.Interval;
import org.primum.risk.validation.ScoredCases;

/// Whether predicted risks mean what they say (B. Van Calster et al., BMC Medicine 17:230, 2019,
/// doi 10.1186/s12916-019-1466-7; the levels *mean*, *weak* and *moderate* calibration).
///
/// Intervals take cases as independent, or clusters where the cases have them.
///
/// @param inTheLarge the intercept of the recalibration model with the slope held at 1; above 0
///   where risks are underestimated on the whole; unknown where a prediction is exactly 0 or 1
/// @param intercept that of the recalibration model with the slope free
/// @param slope below 1 where predictions are too extreme
/// @param meanDifference observed share less mean prediction
/// @param brier mean squared difference between prediction and outcome, 0 to 1, lower is better
/// @param scaledBrier 1 − Brier / what predicting the prevalence for everybody scores
/// @param expectedOverObserved sum of predictions over number of outcomes; above 1 where risks are
///   overestimated
/// @param bins predictions against what happened
public record Calibration(
    Figure inTheLarge,
    Figure intercept,
    Figure slope,
    Figure meanDifference,
    Figure brier,
    Figure scaledBrier,
    Figure expectedOverObserved,
    List<CalibrationBin> bins) {
  private static final String NO_FIT =
      "no finite value is likeliest: outcomes or predictions are all alike, or parted completely";

  public Calibration {
    bins = List.copyOf(bins);
  }

  /// The figures of `cases`, whose scores are probabilities.
  ///
  /// @param bins how many bins, at least 1
  /// @throws IllegalArgumentException if a score is no probability, or `bins` is less than 1
  public static Calibration of(ScoredCases cases, int bins, Confidence confidence) {
    int certain = 0;
    double[] logits = new double[cases.size()];
    for (int i = 0; i < logits.length; i++) {
      double p = cases.score(i);
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException(
            "score `" + p + "` is no probability; calibration asks for 0 to 1");
      }
      certain += p == 0 || p == 1 ? 1 : 0;
      logits[i] = StrictMath.log(p) - StrictMath.log1p(-p);
    }
    String why =
        certain > 0 ? certain + " predictions are exactly 0 or 1, whose logit is infinite" : NO_FIT;
    Optional<LogisticRecalibration> shifted =
        certain > 0 ? Optional.empty() : LogisticRecalibration.interceptOnly(cases, logits);
    Optional<LogisticRecalibration> both =
        certain > 0 ? Optional.empty() : LogisticRecalibration.both(cases, logits);
    Figure unknown = new Figure.Unknown(why);
    Figure brier = CaseMean.of(cases, i -> squared(cases.score(i) - seen(cases, i)), confidence);
    return new Calibration(
        shifted.map(fit -> fit.intercept(confidence)).orElse(unknown),
        both.map(fit -> fit.intercept(confidence)).orElse(unknown),
        both.map(fit -> fit.slope(confidence)).orElse(unknown),
        CaseMean.of(cases, i -> seen(cases, i) - cases.score(i), confidence),
        brier,
        scaled(cases, brier),
        expectedOverObserved(cases, confidence),
        CalibrationBin.of(cases, bins));
  }

  private static double seen(ScoredCases cases, int i) {
    return cases.outcome(i) ? 1 : 0;
  }

  private static double squared(double x) {
    return x * x;
  }

  private static Figure scaled(ScoredCases cases, Figure brier) {
    double prevalence = (double) cases.withOutcome() / cases.size();
    return Figure.of(
        1 - brier.value().orElse(Double.NaN) / (prevalence * (1 - prevalence)),
        Optional.empty(),
        "all cases have the same outcome");
  }

  /// The predictions are taken as given; the interval is that of the observed share (as in T. P. A.
  /// Debray et al., BMJ 356:i6460, 2017, doi 10.1136/bmj.i6460, with a score interval).
  private static Figure expectedOverObserved(ScoredCases cases, Confidence confidence) {
    if (cases.withOutcome() == 0) {
      return new Figure.Unknown("no case has the outcome");
    }
    double predicted = 0;
    for (int i = 0; i < cases.size(); i++) {
      predicted += cases.score(i) / cases.size();
    }
    double expected = predicted;
    CalibrationBin all = CalibrationBin.of(cases, 1).getFirst();
    Optional<Interval> observed = all.observed().interval(confidence);
    return new Figure.Known(
        expected / all.observed().value().orElseThrow(),
        observed.map(share -> new Interval(expected / share.upper(), expected / share.lower())));
  }
}
