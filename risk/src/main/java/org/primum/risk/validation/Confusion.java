package org.primum.risk.validation;

import java.util.Optional;
import java.util.OptionalDouble;

/// Cases by outcome and alert. Tables of two sets of cases add up.
///
/// @param truePositive with the outcome and alerted
/// @param falsePositive alerted without the outcome
/// @param falseNegative with the outcome, not alerted
/// @param trueNegative neither
public record Confusion(
    long truePositive, long falsePositive, long falseNegative, long trueNegative) {
  /// The table of no case.
  public static final Confusion NONE = new Confusion(0, 0, 0, 0);

  public Confusion {
    if (truePositive < 0 || falsePositive < 0 || falseNegative < 0 || trueNegative < 0) {
      throw new IllegalArgumentException(
          "counts `%d, %d, %d, %d` of a confusion table must not be negative"
              .formatted(truePositive, falsePositive, falseNegative, trueNegative));
    }
  }

  /// The table of one case.
  public static Confusion of(boolean outcome, boolean alerted) {
    return new Confusion(
        outcome && alerted ? 1 : 0,
        !outcome && alerted ? 1 : 0,
        outcome && !alerted ? 1 : 0,
        !outcome && !alerted ? 1 : 0);
  }

  /// The table of both sets of cases, which must not overlap.
  public Confusion plus(Confusion other) {
    return new Confusion(
        truePositive + other.truePositive,
        falsePositive + other.falsePositive,
        falseNegative + other.falseNegative,
        trueNegative + other.trueNegative);
  }

  /// All cases.
  public long cases() {
    return truePositive + falsePositive + falseNegative + trueNegative;
  }

  /// Cases with the outcome that alerted, of all with the outcome.
  public Proportion sensitivity() {
    return new Proportion(truePositive, truePositive + falseNegative);
  }

  /// Cases without the outcome that did not alert, of all without the outcome.
  public Proportion specificity() {
    return new Proportion(trueNegative, falsePositive + trueNegative);
  }

  /// Cases without the outcome that alerted, of all without the outcome.
  public Proportion falsePositiveRate() {
    return new Proportion(falsePositive, falsePositive + trueNegative);
  }

  /// Cases with the outcome that did not alert, of all with the outcome.
  public Proportion falseNegativeRate() {
    return new Proportion(falseNegative, truePositive + falseNegative);
  }

  /// Alerted cases with the outcome, of all alerted.
  public Proportion positivePredictiveValue() {
    return new Proportion(truePositive, truePositive + falsePositive);
  }

  /// Silent cases without the outcome, of all silent.
  public Proportion negativePredictiveValue() {
    return new Proportion(trueNegative, trueNegative + falseNegative);
  }

  /// Alerted cases of all.
  public Proportion selectionRate() {
    return new Proportion(truePositive + falsePositive, cases());
  }

  /// Cases with the outcome, of all.
  public Proportion prevalence() {
    return new Proportion(truePositive + falseNegative, cases());
  }

  /// Cases that the alert told rightly, of all.
  public Proportion accuracy() {
    return new Proportion(truePositive + trueNegative, cases());
  }

  /// The number needed to evaluate: alerts to look into for one with the outcome, 1 / PPV; empty
  /// where no alert was right.
  public OptionalDouble numberNeededToEvaluate() {
    return truePositive == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) (truePositive + falsePositive) / truePositive);
  }

  /// Net benefit per case of acting on the alert, in true positives: TP/n − FP/n · pt/(1 − pt) (A.
  /// J. Vickers and E. B. Elkin, Medical Decision Making 26, 2006, doi 10.1177/0272989X06295361);
  /// empty without cases.
  ///
  /// @param threshold pt, the risk from which one would act: its odds say how many needless actions
  ///   one right action is worth; from 0 to less than 1
  /// @throws IllegalArgumentException if it lies outside
  public OptionalDouble netBenefit(double threshold) {
    double odds = odds(threshold);
    return cases() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((truePositive - falsePositive * odds) / cases());
  }

  /// Net benefit per case of acting on everybody; empty without cases.
  ///
  /// @param threshold as [#netBenefit]
  /// @throws IllegalArgumentException as [#netBenefit]
  public OptionalDouble netBenefitOfTreatingAll(double threshold) {
    return new Confusion(truePositive + falseNegative, falsePositive + trueNegative, 0, 0)
        .netBenefit(threshold);
  }

  /// The thresholds between which acting on the alert has more net benefit than acting on everybody
  /// and than acting on nobody: from 1 − NPV to PPV, ends excluded; empty where no threshold has,
  /// or where the alert never or always speaks.
  public Optional<Interval> usefulThresholds() {
    OptionalDouble upper = positivePredictiveValue().value();
    OptionalDouble silent = negativePredictiveValue().value();
    if (upper.isEmpty() || silent.isEmpty()) {
      return Optional.empty();
    }
    double lower = (double) falseNegative / (falseNegative + trueNegative);
    return lower < upper.getAsDouble()
        ? Optional.of(new Interval(lower, upper.getAsDouble()))
        : Optional.empty();
  }

  /// The odds of a threshold probability: needless actions that weigh as much as one right action.
  ///
  /// @param threshold from 0 to less than 1
  /// @throws IllegalArgumentException if it lies outside
  public static double odds(double threshold) {
    if (!(threshold >= 0 && threshold < 1)) {
      throw new IllegalArgumentException(
          "threshold `" + threshold + "` must be at least 0 and less than 1");
    }
    return threshold / (1 - threshold);
  }
}
