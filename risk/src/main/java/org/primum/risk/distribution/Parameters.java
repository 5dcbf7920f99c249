package org.primum.risk.distribution;

import org.primum.terms.json.Json;

/// The checks and the spelling that the parameters of all distributions share.
final class Parameters {
  private Parameters() {}

  static void finite(String distribution, String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          distribution + " needs a finite `" + name + "`, found `" + value + "`");
    }
  }

  static void positive(String distribution, String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          distribution
              + " needs `"
              + name
              + "` above 0, found `"
              + Distribution.decimal(value)
              + "`");
    }
  }

  static void ascending(String distribution, String low, double from, String high, double to) {
    finite(distribution, low, from);
    finite(distribution, high, to);
    if (!(from < to)) {
      throw new IllegalArgumentException(
          distribution
              + " needs `"
              + low
              + "` below `"
              + high
              + "`, found `"
              + Distribution.decimal(from)
              + "` and `"
              + Distribution.decimal(to)
              + "`; a value without spread is `fixed` and needs a fact as its source");
    }
  }

  static void within(String distribution, String name, double value, double from, double to) {
    finite(distribution, name, value);
    if (!(value >= from && value <= to)) {
      throw new IllegalArgumentException(
          distribution
              + " needs `"
              + name
              + "` between `"
              + Distribution.decimal(from)
              + "` and `"
              + Distribution.decimal(to)
              + "`, found `"
              + Distribution.decimal(value)
              + "`");
    }
  }

  static Json.Obj json(String distribution, Json.Builder parameters) {
    return Json.object().put(distribution, parameters.build()).build();
  }
}
