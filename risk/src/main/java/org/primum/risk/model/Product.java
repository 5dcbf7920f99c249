package org.primum.risk.model;

import java.util.List;
import java.util.stream.Collectors;
import org.primum.terms.json.Json;

/// A product of factors: exposures per day, or the chain of probabilities of one event.
///
/// @param factors at least one, in the order written
public record Product(List<Factor> factors) {
  public Product {
    factors = List.copyOf(factors);
    if (factors.isEmpty()) {
      throw new IllegalArgumentException("a product needs at least one factor");
    }
  }

  /// The product of the means, which is the mean where the factors are independent.
  public double productOfMeans() {
    return factors.stream().mapToDouble(Factor::mean).reduce(1, (a, b) -> a * b);
  }

  /// The factors for people: `a × b × not c`.
  public String description() {
    return factors.stream().map(Factor::description).collect(Collectors.joining(" × "));
  }

  Json json() {
    return new Json.Arr(factors.stream().map(Factor::json).toList());
  }
}
