package org.primum.risk.monitoring.sequence;

import static org.primum.risk.distribution.SpecialFunctions.logBeta;
import static org.primum.risk.distribution.SpecialFunctions.logBetaLower;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.primum.risk.monitoring.Assuming;
import org.primum.risk.monitoring.FallingRoot;
import org.primum.risk.validation.Interval;

/// A confidence sequence for a probability, e.g. that an alert is overridden: yes or no, counted.
///
/// Against p the likelihood ratio of another probability is mixed over a beta density: all of it
/// for two ends, the probabilities above p alone for the lower end, those below for the upper one.
/// p is ruled out once the mixture has reached 1/α (H. Robbins 1970, §3; A. Wald's method of weight
/// functions, Sequential Analysis, 1947).
///
/// @param a of the beta density, as if so many times yes had been seen, more than 0
/// @param b likewise no
/// @param alpha probability of ever ruling out the truth, in (0, 1)
/// @param ends which are told; the other is 0 or 1
public record ProportionSequence(double a, double b, double alpha, Ends ends) implements Assuming {
  public ProportionSequence {
    Tuned.requirePositive("a", a);
    Tuned.requirePositive("b", b);
    Tuned.requireAlpha(alpha);
  }

  /// When the share under test is to be ruled out soonest.
  ///
  /// @param trials more than some ten, so that the density has a weight
  /// @param share under test, in (0, 1)
  public record Tuning(double trials, double share) {}

  /// The sequence that nearly soonest rules out the share under test where it departs as little as
  /// it can be told after so many trials.
  ///
  /// @throws IllegalArgumentException if that is out of range or too soon
  public static ProportionSequence tunedTo(Tuning tuning, double alpha, Ends ends) {
    double share = tuning.share();
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException(
          "the share under test is `" + share + "`; give more than 0, less than 1");
    }
    double trials = Tuned.rho(tuning.trials(), alpha, ends != Ends.BOTH);
    if (!(trials > 1)) {
      throw new IllegalArgumentException(
          "the evidence is to be strongest after `"
              + tuning.trials()
              + "` trials, too soon; give more than "
              + (int) Math.ceil(tuning.trials() / trials));
    }
    return new ProportionSequence(share * (trials - 1), (1 - share) * (trials - 1), alpha, ends);
  }

  /// ln of the evidence against `share`: an e-value, at any time.
  ///
  /// @param yes 0 to `trials`
  /// @param trials at least 1
  /// @param share 0 to 1; an end is refuted by whatever cannot come there
  public double logEvidence(long yes, long trials, double share) {
    double no = (double) trials - yes;
    if ((share <= 0 && yes > 0) || (share >= 1 && no > 0)) {
      return Double.POSITIVE_INFINITY;
    }
    if ((share >= 1 && ends == Ends.LOWER) || (share <= 0 && ends == Ends.UPPER)) {
      return 0;
    }
    double seen =
        (yes > 0 ? yes * StrictMath.log(share) : 0) + (no > 0 ? no * StrictMath.log1p(-share) : 0);
    return logMass(a + yes, b + no, share) - logMass(a, b, share) - seen;
  }

  private double logMass(double yes, double no, double share) {
    double logit = StrictMath.log(share) - StrictMath.log1p(-share);
    return logBeta(yes, no)
        + switch (ends) {
          case BOTH -> 0;
          case LOWER -> logBetaLower(no, yes, -logit);
          case UPPER -> logBetaLower(yes, no, logit);
        };
  }

  /// The probabilities not ruled out.
  ///
  /// @param yes 0 to `trials`
  /// @param trials at least 1
  /// @throws IllegalArgumentException if either is out of range
  public Interval interval(long yes, long trials) {
    if (yes < 0 || yes > trials || trials < 1) {
      throw new IllegalArgumentException(
          "`" + yes + "` of `" + trials + "` cannot be; give 0 to the trials, and 1 trial or more");
    }
    double middle = (double) yes / trials;
    double lower = ends == Ends.UPPER || yes == 0 ? 0 : end(p -> excess(yes, trials, p), middle);
    double upper =
        ends == Ends.LOWER || yes == trials
            ? 1
            : 1 - end(q -> excess(yes, trials, 1 - q), 1 - middle);
    return new Interval(lower, upper);
  }

  /// Where what falls from 0 to `middle` crosses 0; 0 itself where it does so too near to tell.
  private static double end(DoubleUnaryOperator excess, double middle) {
    double least = middle * 1e-12;
    return excess.applyAsDouble(least) > 0 ? FallingRoot.of(excess, least, middle, 1e-14) : 0;
  }

  private double excess(long yes, long trials, double share) {
    return logEvidence(yes, trials, share) + StrictMath.log(alpha);
  }

  @Override
  public List<String> assumes() {
    return List.of(
        "Trials come independently of each other, with one probability that does not change.",
        "Every trial is counted, whatever came of it.",
        "Which ends are told, alpha, and when the interval is to be tightest were set before the"
            + " first look.");
  }
}
