package org.primum.risk.layers.expression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import org.primum.risk.distribution.Distribution;
import org.primum.risk.sampling.SeededStream;

/// One imagined world after the other, in which everything uncertain has a value; or the world of
/// the means.
public final class World {
  private final Map<String, Expression> parameters;
  private final double missionHours;
  private final Map<String, Double> settled = new HashMap<>();
  private final Map<String, DoubleSupplier> streams = new TreeMap<>();
  private final Map<String, Double> drawn = new HashMap<>();

  private World(Map<String, Expression> parameters, double missionHours) {
    this.parameters = Map.copyOf(parameters);
    this.missionHours = missionHours;
  }

  /// The world in which everything uncertain is at its mean.
  ///
  /// @param parameters by name, none resting on itself
  public static World ofMeans(Map<String, Expression> parameters, double missionHours) {
    return new World(parameters, missionHours);
  }

  /// Drawn worlds; call [#next] before each, the first too.
  ///
  /// @param uncertain what is drawn
  public static World drawn(
      Map<String, Expression> parameters,
      double missionHours,
      List<Expression.Uncertain> uncertain,
      long seed) {
    World world = new World(parameters, missionHours);
    for (Expression.Uncertain number : uncertain) {
      world.streams.put(number.name(), draws(number.name(), number.distribution(), seed));
    }
    return world;
  }

  /// Draws of one uncertain number, independent of all others by name.
  ///
  /// @param name unique among the numbers drawn together
  public static DoubleSupplier draws(String name, Distribution distribution, long seed) {
    SeededStream stream = SeededStream.of("layers/" + seed + "/" + name);
    DoubleUnaryOperator quantiles = distribution.quantiles();
    return () -> quantiles.applyAsDouble(stream.uniform());
  }

  /// Goes on to the next world.
  public void next() {
    settled.clear();
    streams.forEach((name, stream) -> drawn.put(name, stream.getAsDouble()));
  }

  /// The value of an expression here; NaN or an infinity where there is none.
  ///
  /// @throws IllegalArgumentException if a parameter is not defined or a factor is out of range
  public double value(Expression expression) {
    return switch (expression) {
      case Expression.Constant(double value) -> value;
      case Expression.MissionTime time -> missionHours;
      case Expression.Uncertain(String name, var distribution) -> {
        Double draw = drawn.get(name);
        yield draw == null ? distribution.mean() : draw;
      }
      case Expression.Parameter(String name) -> parameter(name);
      case Expression.Applied(Operator operator, List<Expression> of) -> operator.apply(values(of));
      case Expression.Shared shared ->
          value(shared.total())
              * shared.model().shareOf(shared.level(), shared.members(), values(shared.factors()));
    };
  }

  private double[] values(List<Expression> expressions) {
    return expressions.stream().mapToDouble(this::value).toArray();
  }

  private double parameter(String name) {
    Double known = settled.get(name);
    if (known != null) {
      return known;
    }
    Expression expression = parameters.get(name);
    if (expression == null) {
      throw new IllegalArgumentException("parameter `" + name + "` is not defined");
    }
    double value = value(expression);
    settled.put(name, value);
    return value;
  }
}
