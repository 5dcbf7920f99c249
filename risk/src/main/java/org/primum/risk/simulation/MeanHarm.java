package org.primum.risk.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  private final HarmOption option;
  private final Map<String, Double> means = new TreeMap<>();
  private final List<Quantity> quantities = new ArrayList<>();

  MeanHarm(HarmOption option) {
    this.option = option;
    option.hazards().forEach(this::gather);
  }

  /// The quantities that ΔH depends on, each once, in the order of the hazards.
  List<Quantity> quantities() {
    return quantities;
  }

  double total() {
    return option.hazards().stream().mapToDouble(this::of).sum();
  }

  /// The total with `quantity` at `value` and every other at its mean.
  double totalWith(Quantity quantity, double value) {
    double mean = quantity.distribution().mean();
    means.put(quantity.name(), value);
    double total = total();
    means.put(quantity.name(), mean);
    return total;
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

  private void gather(Hazard hazard) {
    switch (hazard) {
      case Hazard.Exposed exposed -> {
        exposed.exposures().factors().forEach(factor -> gather(factor.quantity()));
        exposed.probability().factors().forEach(factor -> gather(factor.quantity()));
        if (exposed.severity() instanceof Severity.Valued(Quantity value)) {
          gather(value);
        }
      }
      case Hazard.Judged judged -> gather(judged.harmPerYear());
    }
  }

  private void gather(Quantity quantity) {
    if (means.putIfAbsent(quantity.name(), quantity.distribution().mean()) == null) {
      quantities.add(quantity);
    }
  }
}
