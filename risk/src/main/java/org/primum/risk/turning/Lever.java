package org.primum.risk.turning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.primum.risk.distribution.Distribution;
import org.primum.risk.model.Factor;
import org.primum.risk.model.Hazard;
import org.primum.risk.model.Quantity;
import org.primum.risk.model.Severity;
import org.primum.risk.model.SeverityScale;

/// What is turned while all else stays: a quantity of the model, or a word of its severity scale.
public sealed interface Lever {
  /// The quantity's name, or the word.
  String name();

  /// `quantity` or `severity`.
  String kind();

  /// Where it stands now: the mean of the quantity, the signed value of the word.
  double now();

  /// How probable a value of at most `x` is; empty where that is no question of probability.
  Optional<Double> cdf(double x);

  /// Values to try, rising: dense where the truth is likely, then out to the ends of what is
  /// possible.
  List<Double> tried();

  /// How often the hazard's harm has the lever as a factor, and how often one minus it.
  Power power(Hazard hazard);

  /// The exponents a and b of v^a (1 − v)^b.
  record Power(int plain, int complement) {
    /// A hazard that does not depend on the lever.
    static final Power NONE = new Power(0, 0);

    double at(double v) {
      double value = 1;
      for (int i = 0; i < plain; i++) {
        value *= v;
      }
      for (int i = 0; i < complement; i++) {
        value *= 1 - v;
      }
      return value;
    }
  }

  /// A quantity of the model.
  ///
  /// @param fraction true where it lies between 0 and 1 by its meaning
  record OfQuantity(Quantity quantity, boolean fraction) implements Lever {
    private static final double[] LIKELY = {.001, .01, .05, .1, .25, .5, .75, .9, .95, .99, .999};
    private static final int OUTER = 8;
    private static final double FAR = 20;

    @Override
    public String name() {
      return quantity.name();
    }

    @Override
    public String kind() {
      return "quantity";
    }

    @Override
    public double now() {
      return quantity.distribution().mean();
    }

    @Override
    public Optional<Double> cdf(double x) {
      return Optional.of(quantity.distribution().cdf(x));
    }

    @Override
    public List<Double> tried() {
      Distribution distribution = quantity.distribution();
      DoubleUnaryOperator quantiles = distribution.quantiles();
      double low = quantiles.applyAsDouble(LIKELY[0]);
      double high = quantiles.applyAsDouble(LIKELY[LIKELY.length - 1]);
      double least = fraction || distribution.lowest() >= 0 ? 0 : low - FAR * (high - low);
      double most = fraction ? 1 : high + FAR * (high - low);
      List<Double> tried = new ArrayList<>();
      for (int i = OUTER; i > 0; i--) {
        tried.add(low + (least - low) * i * i / (OUTER * OUTER));
      }
      for (double p : LIKELY) {
        tried.add(quantiles.applyAsDouble(p));
      }
      for (int i = 1; i <= OUTER; i++) {
        tried.add(high + (most - high) * i * i / (OUTER * OUTER));
      }
      return tried;
    }

    @Override
    public Power power(Hazard hazard) {
      return switch (hazard) {
        case Hazard.Exposed exposed -> {
          List<Factor> factors = new ArrayList<>(exposed.exposures().factors());
          factors.addAll(exposed.probability().factors());
          if (exposed.severity() instanceof Severity.Valued(Quantity value)) {
            factors.add(new Factor(value, false));
          }
          yield new Power(count(factors, false), count(factors, true));
        }
        case Hazard.Judged judged ->
            judged.harmPerYear().name().equals(name()) ? new Power(1, 0) : Power.NONE;
      };
    }

    private int count(List<Factor> factors, boolean complement) {
      return (int)
          factors.stream()
              .filter(factor -> factor.quantity().name().equals(name()))
              .filter(factor -> factor.complement() == complement)
              .count();
    }
  }

  /// A word of the severity scale, between its milder and its worse neighbour.
  ///
  /// @param milder the value of the next milder word; 0 where there is none
  /// @param worse the value of the next worse word; 1 where there is none
  record OfSeverity(SeverityScale.Step step, double milder, double worse) implements Lever {
    private static final int STEPS = 24;

    @Override
    public String name() {
      return step.word();
    }

    @Override
    public String kind() {
      return "severity";
    }

    @Override
    public double now() {
      return step.value().doubleValue();
    }

    @Override
    public Optional<Double> cdf(double x) {
      return Optional.empty();
    }

    @Override
    public List<Double> tried() {
      List<Double> tried = new ArrayList<>();
      for (int i = STEPS; i > 0; i--) {
        tried.add(now() + (milder - now()) * i * i / (STEPS * STEPS));
      }
      tried.add(now());
      for (int i = 1; i <= STEPS; i++) {
        tried.add(now() + (worse - now()) * i * i / (STEPS * STEPS));
      }
      return tried;
    }

    @Override
    public Power power(Hazard hazard) {
      boolean weighed =
          hazard instanceof Hazard.Exposed exposed
              && exposed.severity() instanceof Severity.Scaled(SeverityScale.Step own)
              && own.equals(step);
      return weighed ? new Power(1, 0) : Power.NONE;
    }
  }
}
