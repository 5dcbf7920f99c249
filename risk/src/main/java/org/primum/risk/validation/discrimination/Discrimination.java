package org.primum.risk.validation.discrimination;

import java.util.Optional;
import org.primum.risk.validation.CaseMean;
import org.primum.risk.validation.ClusterBootstrap;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.Figure;
import org.primum.risk.validation.Interval;
import org.primum.risk.validation.ScoredCases;

/// How well a score sets cases with the outcome apart from those without.
///
/// @param auroc the area under the ROC curve; interval on the logit scale from DeLong's standard
///   error where cases are independent, by bootstrap of clusters where they are not
/// @param auprc the area under the precision-recall curve as average precision, see
///   [PrecisionRecall]; interval by bootstrap
/// @param deLong AUROC ± z times DeLong's standard error, as papers print it; takes cases as
///   independent
/// @param prevalence what AUPRC a score without information has; Wilson's interval where cases are
///   independent, between clusters where they are not
public record Discrimination(Figure auroc, Figure auprc, Figure deLong, Figure prevalence) {
  private static final String ONE_KIND = "all cases have the same outcome";

  /// The figures of `cases`.
  public static Discrimination of(
      ScoredCases cases, ClusterBootstrap bootstrap, Confidence confidence) {
    Figure deLong = deLong(cases, confidence);
    Figure auroc =
        cases.hasClusters()
            ? Figure.of(
                Auroc.of(cases),
                bootstrap.interval(cases, weights -> Auroc.of(cases, weights), confidence),
                ONE_KIND)
            : onLogitScale(cases, confidence);
    Figure auprc =
        Figure.of(
            PrecisionRecall.averagePrecision(cases),
            bootstrap.interval(
                cases, weights -> PrecisionRecall.averagePrecision(cases, weights), confidence),
            "no case has the outcome");
    return new Discrimination(auroc, auprc, deLong, prevalence(cases, confidence));
  }

  private static Figure prevalence(ScoredCases cases, Confidence confidence) {
    return cases.hasClusters()
        ? CaseMean.of(cases, i -> cases.outcome(i) ? 1 : 0, confidence)
        : cases.confusion(Double.NEGATIVE_INFINITY).prevalence().figure(confidence, "cases");
  }

  /// AUROC ± z · standard error, cut at 0 and 1. Without interval where DeLong's variance is zero.
  static Figure deLong(ScoredCases cases, Confidence confidence) {
    return withSpread(
        cases,
        (area, error) ->
            new Interval(
                Math.max(0, area - confidence.z() * error),
                Math.min(1, area + confidence.z() * error)));
  }

  /// The interval of logit AUROC, back on the scale of the area: keeps its level next to 1, where
  /// the plain one fails (M. S. Pepe, The Statistical Evaluation of Medical Tests, 2003, §5.2.4).
  static Figure onLogitScale(ScoredCases cases, Confidence confidence) {
    return withSpread(
        cases,
        (area, error) -> {
          double logit = StrictMath.log(area / (1 - area));
          double reach = confidence.z() * error / (area * (1 - area));
          return new Interval(logistic(logit - reach), logistic(logit + reach));
        });
  }

  private static Figure withSpread(ScoredCases cases, Limits limits) {
    double area = Auroc.of(cases);
    Placements placements = Placements.of(cases);
    boolean spread = placements.enough() && placements.variance() > 0;
    return Figure.of(
        area,
        spread ? Optional.of(limits.of(area, Math.sqrt(placements.variance()))) : Optional.empty(),
        ONE_KIND);
  }

  private interface Limits {
    Interval of(double area, double error);
  }

  private static double logistic(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }
}
