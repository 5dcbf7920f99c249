package org.primum.cli.layers.report;

import org.primum.risk.draws.Digits;
import org.primum.risk.layers.defence.Estimate;

/// Says an estimate in words: one figure where it is known, else a range that says what it is.
public final class EstimateWords {
  private EstimateWords() {}

  /// In a sentence.
  public static String of(Estimate estimate) {
    return switch (estimate) {
      case Estimate.Known known ->
          "probability "
              + three(known.value())
              + known
                  .spread()
                  .map(
                      figures ->
                          " (90 % in " + three(figures.p5()) + " to " + three(figures.p95()) + ")")
                  .orElse("");
      case Estimate.Bounded bounded ->
          "probability somewhere from "
              + three(bounded.low())
              + " to "
              + three(bounded.high())
              + ", a range, no estimate: without source "
              + String.join(", ", bounded.assumed());
      case Estimate.Undefined(String why) -> "no probability: " + why;
    };
  }

  /// In a cell of a table.
  public static String cell(Estimate estimate) {
    return switch (estimate) {
      case Estimate.Known known -> three(known.value());
      case Estimate.Bounded bounded ->
          "range " + three(bounded.low()) + " to " + three(bounded.high());
      case Estimate.Undefined undefined -> "–";
    };
  }

  /// A ratio in a cell of a table.
  public static String ratio(Estimate estimate) {
    return switch (estimate) {
      case Estimate.Known known ->
          "× "
              + three(known.value())
              + known
                  .spread()
                  .map(figures -> " (" + three(figures.p5()) + " to " + three(figures.p95()) + ")")
                  .orElse("");
      case Estimate.Bounded bounded -> cell(bounded);
      case Estimate.Undefined undefined -> "–";
    };
  }

  private static String three(double value) {
    return Double.isInfinite(value) ? "∞" : Digits.significant(value, 3);
  }
}
