package org.primum.risk.validation;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Draws cases of which the truth is known.
public final class Simulated {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final UniformRandomProvider random;

  /// @param seed the same seed draws the same cases
  public Simulated(long seed) {
    this.random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
  }

  /// A standard normal number.
  public double normal() {
    return NORMAL.inverseCumulativeProbability(random.nextDouble());
  }

  /// True with probability `p`.
  public boolean happens(double p) {
    return random.nextDouble() < p;
  }

  /// The source of the above.
  public UniformRandomProvider random() {
    return random;
  }

  /// Cases whose true risk is 1/(1 + e^−(x + u)), x normal with mean `centre` and `spread`, u
  /// normal with mean 0 and `shared` and common to the cases of one cluster; the prediction is what
  /// `predicted` makes of x.
  public ScoredCases cases(Plan plan, DoubleUnaryOperator predicted) {
    int n = plan.clusters() * plan.perCluster();
    boolean[] outcomes = new boolean[n];
    double[] scores = new double[n];
    int[] clusters = new int[n];
    double common = 0;
    for (int i = 0; i < n; i++) {
      clusters[i] = i / plan.perCluster();
      common = i % plan.perCluster() == 0 ? plan.shared() * normal() : common;
      double x = plan.centre() + plan.spread() * normal();
      outcomes[i] = happens(1 / (1 + Math.exp(-(x + common))));
      scores[i] = predicted.applyAsDouble(x);
    }
    return ScoredCases.clustered(outcomes, scores, clusters);
  }

  /// The mean of `f` over two independent standard normal numbers, by the trapezoidal rule, whose
  /// error is far below that of any simulation.
  public static double mean(DoubleBinaryOperator f) {
    double sum = 0;
    double weights = 0;
    for (int i = -160; i <= 160; i++) {
      for (int j = -160; j <= 160; j++) {
        double x = i / 20.0;
        double u = j / 20.0;
        double weight = Math.exp(-(x * x + u * u) / 2);
        sum += weight * f.applyAsDouble(x, u);
        weights += weight;
      }
    }
    return sum / weights;
  }

  /// How many cases are drawn and how they resemble each other.
  public record Plan(int clusters, int perCluster, double centre, double spread, double shared) {}
}
