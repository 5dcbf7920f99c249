package org.primum.risk.layers.report;

import java.util.OptionalDouble;
import org.primum.risk.draws.Digits;
import org.primum.risk.draws.Figures;
import org.primum.terms.json.Json;

/// How numbers are spelt for machines.
final class Spelling {
  private static final int DIGITS = 12;

  private Spelling() {}

  /// Twelve significant digits; `Infinity` where there is no bound.
  static String exact(double value) {
    return Double.isInfinite(value) ? Double.toString(value) : Digits.significant(value, DIGITS);
  }

  /// Puts a number only where there is one.
  static void put(Json.Builder json, String name, OptionalDouble value) {
    if (value.isPresent()) {
      json.put(name, exact(value.getAsDouble()));
    }
  }

  /// Mean and quantiles over drawn worlds.
  static Json.Builder spread(Figures figures) {
    return Json.object()
        .put("mean", exact(figures.mean()))
        .put("sd", exact(figures.sd()))
        .put("p5", exact(figures.p5()))
        .put("p50", exact(figures.p50()))
        .put("p95", exact(figures.p95()))
        .put("standardError", exact(figures.standardError()));
  }
}
