package org.primum.risk.layers.defence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import org.primum.risk.distribution.Fixed;
import org.primum.risk.distribution.Uniform;
import org.primum.risk.draws.Draws;
import org.primum.risk.draws.Figures;
import org.primum.risk.layers.expression.World;
import org.primum.risk.layers.study.Sampling;

/// Estimates numbers that rest on beliefs: as one value with its spread where all have sources, as
/// a range where one has none. A belief's draws depend on its name and the seed alone, so that two
/// numbers that share a belief share its worlds.
public final class Estimator {
  /// Up to so many assumptions every combination of their ends is tried.
  private static final int MOST_CORNERS = 10;

  private final Sampling sampling;

  /// @param sampling its seed and number of worlds
  public Estimator(Sampling sampling) {
    this.sampling = sampling;
  }

  /// A number that rests on `beliefs`.
  ///
  /// @param number from the value of each belief to the number; not finite where there is none
  public Estimate of(
      Collection<Belief> beliefs, ToDoubleFunction<ToDoubleFunction<Belief>> number) {
    Map<String, Belief> all = new LinkedHashMap<>();
    beliefs.forEach(belief -> all.put(belief.name(), belief));
    List<Belief.Assumed> assumed = new ArrayList<>();
    for (Belief belief : all.values()) {
      if (belief instanceof Belief.Assumed open) {
        assumed.add(open);
      }
    }
    return assumed.isEmpty() ? known(all.values(), number) : bounded(assumed, number);
  }

  private Estimate known(
      Collection<Belief> beliefs, ToDoubleFunction<ToDoubleFunction<Belief>> number) {
    double value = number.applyAsDouble(Belief::middle);
    if (!Double.isFinite(value)) {
      return new Estimate.Undefined("nothing gets through to compare with");
    }
    Map<String, DoubleSupplier> streams = new LinkedHashMap<>();
    for (Belief belief : beliefs) {
      if (belief instanceof Belief.Sourced sourced
          && !(sourced.quantity().distribution() instanceof Fixed)) {
        streams.put(
            belief.name(),
            World.draws(belief.name(), sourced.quantity().distribution(), sampling.seed()));
      }
    }
    if (streams.isEmpty()) {
      return new Estimate.Known(value, Optional.empty());
    }
    double[] drawn = new double[sampling.draws()];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = number.applyAsDouble(world(streams));
      if (!Double.isFinite(drawn[i])) {
        return new Estimate.Undefined("in some worlds nothing gets through to compare with");
      }
    }
    Figures figures = Draws.of(drawn).figures();
    return new Estimate.Known(value, Optional.of(figures));
  }

  private static ToDoubleFunction<Belief> world(Map<String, DoubleSupplier> streams) {
    Map<String, Double> values = new HashMap<>();
    streams.forEach((name, stream) -> values.put(name, stream.getAsDouble()));
    return belief -> {
      Double value = values.get(belief.name());
      return value == null ? belief.middle() : value;
    };
  }

  private Estimate bounded(
      List<Belief.Assumed> assumed, ToDoubleFunction<ToDoubleFunction<Belief>> number) {
    Range range = new Range();
    corners(assumed).forEach(corner -> range.add(number.applyAsDouble(corner)));
    Map<String, DoubleSupplier> streams = new LinkedHashMap<>();
    for (Belief.Assumed open : assumed) {
      if (open.low() < open.high()) {
        Uniform anywhere = new Uniform(open.low(), open.high());
        streams.put(open.name(), World.draws(open.name(), anywhere, sampling.seed()));
      }
    }
    for (int i = 0; i < sampling.draws(); i++) {
      range.add(number.applyAsDouble(world(streams)));
    }
    List<String> names = assumed.stream().map(Belief.Assumed::name).sorted().toList();
    return range.empty()
        ? new Estimate.Undefined("nothing gets through to compare with")
        : new Estimate.Bounded(range.low, range.high, names);
  }

  private static List<ToDoubleFunction<Belief>> corners(List<Belief.Assumed> assumed) {
    List<ToDoubleFunction<Belief>> corners = new ArrayList<>();
    int free = Math.min(assumed.size(), MOST_CORNERS);
    for (int corner = 0; corner < 1 << free; corner++) {
      Map<String, Double> values = new HashMap<>();
      for (int i = 0; i < assumed.size(); i++) {
        // Beyond the tenth assumption the rest move with the last.
        boolean high = (corner >> Math.min(i, free - 1) & 1) == 1;
        values.put(assumed.get(i).name(), high ? assumed.get(i).high() : assumed.get(i).low());
      }
      corners.add(
          belief -> {
            Double value = values.get(belief.name());
            return value == null ? belief.middle() : value;
          });
    }
    return corners;
  }

  /// The least and the greatest of some numbers; what is no number does not count.
  private static final class Range {
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    void add(double value) {
      if (!Double.isNaN(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }

    boolean empty() {
      return low > high;
    }
  }
}
