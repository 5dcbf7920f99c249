package org.primum.risk.validation.calibration;

import java.util.Optional;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.Figure;
import org.primum.risk.validation.Interval;
import org.primum.risk.validation.ScoredCases;

/// The logistic model logit P(outcome) = a + b · logit(prediction), fitted by maximum likelihood
/// (D. R. Cox, Biometrika 45, 1958, doi 10.1093/biomet/45.3-4.562). Perfect predictions have a = 0,
/// b = 1.
///
/// Newton's method on the two by two information matrix; a step that lowers the likelihood is
/// halved. Standard errors come from the information matrix where cases are independent, else from
/// the sandwich over clusters (K.-Y. Liang and S. L. Zeger, Biometrika 73, 1986, doi
/// 10.1093/biomet/73.1.13).
final class LogisticRecalibration {
  private static final int MOST_STEPS = 60;
  private static final double SETTLED = 1e-10;

  /// A slope or an intercept beyond this means that no finite one is likeliest.
  private static final double LARGEST = 1e3;

  private final ScoredCases cases;
  private final double[] logits;
  private final boolean slopeFree;
  private double a;
  private double b;
  private double aa;
  private double ab;
  private double bb;

  private LogisticRecalibration(ScoredCases cases, double[] logits, boolean slopeFree) {
    this.cases = cases;
    this.logits = logits;
    this.slopeFree = slopeFree;
    double with = (cases.withOutcome() + 0.5) / (cases.size() + 1);
    this.a = slopeFree ? StrictMath.log(with) - StrictMath.log1p(-with) : 0;
    this.b = slopeFree ? 0 : 1;
  }

  /// Intercept and slope, both fitted; empty where no finite pair is likeliest: all outcomes alike,
  /// predictions all alike, or the two kinds parted completely.
  static Optional<LogisticRecalibration> both(ScoredCases cases, double[] logits) {
    return new LogisticRecalibration(cases, logits, true).fitted();
  }

  /// The intercept with the slope held at 1; empty where all outcomes are alike.
  static Optional<LogisticRecalibration> interceptOnly(ScoredCases cases, double[] logits) {
    return new LogisticRecalibration(cases, logits, false).fitted();
  }

  Figure intercept(Confidence confidence) {
    return figure(a, variances()[0], confidence);
  }

  Figure slope(Confidence confidence) {
    return figure(b, variances()[1], confidence);
  }

  private Figure figure(double value, double variance, Confidence confidence) {
    double quantile =
        cases.hasClusters() ? confidence.t(Math.max(1, cases.clusters() - 1)) : confidence.z();
    double reach = quantile * Math.sqrt(variance);
    boolean told = cases.clusters() > 1 && Double.isFinite(reach);
    return new Figure.Known(
        value, told ? Optional.of(new Interval(value - reach, value + reach)) : Optional.empty());
  }

  private Optional<LogisticRecalibration> fitted() {
    double likelihood = logLikelihood(a, b);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] slope = gradientAndInformation();
      double determinant = slopeFree ? aa * bb - ab * ab : aa;
      if (!(determinant > 1e-12 * aa * Math.max(bb, 1e-300))) {
        return Optional.empty();
      }
      double da = slopeFree ? (bb * slope[0] - ab * slope[1]) / determinant : slope[0] / aa;
      double db = slopeFree ? (aa * slope[1] - ab * slope[0]) / determinant : 0;
      // Next to the peak, rounding alone can seem to lower the likelihood.
      double allowed = likelihood - 1e-9 * Math.abs(likelihood);
      double part = 1;
      while (part > 1e-12 && !(logLikelihood(a + part * da, b + part * db) >= allowed)) {
        part /= 2;
      }
      a += part * da;
      b += part * db;
      likelihood = logLikelihood(a, b);
      if (!(Math.abs(a) < LARGEST && Math.abs(b) < LARGEST)) {
        return Optional.empty();
      }
      if (Math.abs(da) + Math.abs(db) < SETTLED) {
        gradientAndInformation();
        return Optional.of(this);
      }
    }
    return Optional.empty();
  }

  private double logLikelihood(double intercept, double slope) {
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      double eta = intercept + slope * logits[i];
      sum -= softPlus(cases.outcome(i) ? -eta : eta);
    }
    return sum;
  }

  private double[] gradientAndInformation() {
    double[] gradient = new double[2];
    aa = 0;
    ab = 0;
    bb = 0;
    for (int i = 0; i < logits.length; i++) {
      double p = fittedProbability(i);
      double residual = (cases.outcome(i) ? 1 : 0) - p;
      gradient[0] += residual;
      gradient[1] += residual * logits[i];
      aa += p * (1 - p);
      ab += p * (1 - p) * logits[i];
      bb += p * (1 - p) * logits[i] * logits[i];
    }
    return gradient;
  }

  private double fittedProbability(int i) {
    return 1 / (1 + StrictMath.exp(-(a + b * logits[i])));
  }

  /// Of intercept and slope.
  private double[] variances() {
    double determinant = aa * bb - ab * ab;
    double[] inverse =
        slopeFree
            ? new double[] {bb / determinant, -ab / determinant, aa / determinant}
            : new double[] {1 / aa, 0, 0};
    if (!cases.hasClusters()) {
      return new double[] {inverse[0], inverse[2]};
    }
    double[] onA = new double[cases.clusters()];
    double[] onB = new double[cases.clusters()];
    for (int i = 0; i < logits.length; i++) {
      double residual = (cases.outcome(i) ? 1 : 0) - fittedProbability(i);
      onA[cases.cluster(i)] += residual * (inverse[0] + inverse[1] * logits[i]);
      onB[cases.cluster(i)] += residual * (inverse[1] + inverse[2] * logits[i]);
    }
    double few = onA.length / (onA.length - 1.0);
    return new double[] {few * squares(onA), few * squares(onB)};
  }

  private static double squares(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return sum;
  }

  private static double softPlus(double x) {
    return Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
  }
}
