package org.primum.risk.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.primum.risk.model.Factor;
import org.primum.risk.model.HarmModel;
import org.primum.risk.model.HarmOption;
import org.primum.risk.model.Hazard;
import org.primum.risk.model.Product;
import org.primum.risk.model.Quantity;
import org.primum.risk.model.Severity;

/// ΔH of one option per year with every quantity at its mean, and with one of them elsewhere: the
/// bars of a tornado diagram.
final class MeanHarm {
  private final List<Hazard> hazards;
  private final double[] harm;
  private final Map<String, Double> means = new HashMap<>();
  private final Map<String, List<Integer>> hazardsOf = new HashMap<>();
  private final List<Quantity> quantities = new ArrayList<>();

  MeanHarm(HarmOption option) {
    hazards = option.hazards();
    for (int i = 0; i < hazards.size(); i++) {
      gather(i);
    }
    harm = hazards.stream().mapToDouble(this::of).toArray();
  }

  /// The quantities that ΔH depends on, each once, in the order of the hazards.
  List<Quantity> quantities() {
    return quantities;
  }

  double total() {
    return total(harm);
  }

  /// True where the product of means is the mean: no hazard has two factors that depend on each
  /// other.
  ///
  /// @param correlated the names of the quantities that are correlated with others
  boolean exact(Collection<String> correlated) {
    return hazards.stream().allMatch(hazard -> exact(names(hazard), correlated));
  }

  private static boolean exact(List<String> names, Collection<String> correlated) {
    return names.stream().distinct().count() == names.size()
        && names.stream().filter(correlated::contains).count() < 2;
  }

  private static List<String> names(Hazard hazard) {
    return switch (hazard) {
      case Hazard.Exposed exposed -> {
        List<String> names = new ArrayList<>();
        exposed.exposures().factors().forEach(factor -> names.add(factor.quantity().name()));
        exposed.probability().factors().forEach(factor -> names.add(factor.quantity().name()));
        if (exposed.severity() instanceof Severity.Valued(Quantity value)) {
          names.add(value.name());
        }
        yield names;
      }
      case Hazard.Judged judged -> List.of(judged.harmPerYear().name());
    };
  }

  private static double total(double[] harm) {
    double sum = 0;
    for (double each : harm) {
      sum += each;
    }
    return sum;
  }

  /// The total with `quantity` at `value` and every other at its mean.
  double totalWith(Quantity quantity, double value) {
    double[] moved = harm.clone();
    means.put(quantity.name(), value);
    for (int hazard : hazardsOf.getOrDefault(quantity.name(), List.of())) {
      moved[hazard] = of(hazards.get(hazard));
    }
    means.put(quantity.name(), quantity.distribution().mean());
    return total(moved);
  }

  double of(Hazard hazard) {
    return switch (hazard) {
      case Hazard.Exposed exposed ->
          exposed.sign().factor()
              * HarmModel.DAYS_PER_YEAR
              * product(exposed.exposures())
              * product(exposed.probability())
              * severity(exposed.severity());
      case Hazard.Judged judged -> judged.sign().factor() * mean(judged.harmPerYear());
    };
  }

  private double severity(Severity severity) {
    return severity instanceof Severity.Valued(Quantity value) ? mean(value) : severity.mean();
  }

  private double product(Product product) {
    double value = 1;
    for (Factor factor : product.factors()) {
      value *= factor.at(mean(factor.quantity()));
    }
    return value;
  }

  private double mean(Quantity quantity) {
    return means.getOrDefault(quantity.name(), Double.NaN);
  }

  private void gather(int at) {
    switch (hazards.get(at)) {
      case Hazard.Exposed exposed -> {
        exposed.exposures().factors().forEach(factor -> gather(factor.quantity(), at));
        exposed.probability().factors().forEach(factor -> gather(factor.quantity(), at));
        if (exposed.severity() instanceof Severity.Valued(Quantity value)) {
          gather(value, at);
        }
      }
      case Hazard.Judged judged -> gather(judged.harmPerYear(), at);
    }
  }

  private void gather(Quantity quantity, int hazard) {
    if (means.putIfAbsent(quantity.name(), quantity.distribution().mean()) == null) {
      quantities.add(quantity);
    }
    hazardsOf.computeIfAbsent(quantity.name(), _ -> new ArrayList<>()).add(hazard);
  }
}
