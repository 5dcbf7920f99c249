package org.primum.risk.model;

import org.primum.terms.json.Json;

/// One factor of a product: a quantity, or one minus it.
///
/// @param complement true where the probability that it does *not* happen is meant
public record Factor(Quantity quantity, boolean complement) {
  /// The factor's mean.
  public double mean() {
    double mean = quantity.distribution().mean();
    return complement ? 1 - mean : mean;
  }

  /// The factor's value where the quantity is `value`.
  public double at(double value) {
    return complement ? 1 - value : value;
  }

  /// The name, with `not` before a complement.
  public String description() {
    return complement ? "not " + quantity.name() : quantity.name();
  }

  Json json() {
    return complement
        ? Json.object().put("not", quantity.name()).build()
        : Json.of(quantity.name());
  }
}
