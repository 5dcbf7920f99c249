package org.primum.benchmarks.harm;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.primum.risk.information.KnowledgeValue;
import org.primum.risk.model.HarmModel;
import org.primum.risk.sampling.Sampler;
import org.primum.risk.simulation.DrawPlan;
import org.primum.risk.simulation.HarmEstimate;

/// Milliseconds for 2^17 draws of ten quantities and five options.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class HarmBenchmark {
  private static final int DRAWS = 1 << 17;

  /// How worlds are chosen.
  @Param({"RANDOM", "SOBOL"})
  public Sampler sampler = Sampler.RANDOM;

  private final HarmModel model = TenByFive.model();

  /// Mean, tails, probabilities, tornado, exceedance.
  @Benchmark
  public HarmEstimate estimate() {
    return TenByFive.estimate(model, new DrawPlan(sampler, 1, DRAWS));
  }

  /// EVPI and ten EVPPI.
  @Benchmark
  public KnowledgeValue worth() {
    return TenByFive.worth(model, new DrawPlan(sampler, 1, DRAWS));
  }
}
