package org.primum.risk.model;

import org.primum.terms.json.Json;

/// How bad an event is.
public sealed interface Severity {
  /// By a word of the scale.
  record Scaled(SeverityScale.Step step) implements Severity {}

  /// By a quantity of its own, 0 to 1.
  record Valued(Quantity value) implements Severity {}

  /// The mean severity, 0 to 1.
  default double mean() {
    return switch (this) {
      case Scaled(SeverityScale.Step step) -> step.value().doubleValue();
      case Valued(Quantity value) -> value.distribution().mean();
    };
  }

  /// The severity for people.
  default String description() {
    return switch (this) {
      case Scaled(SeverityScale.Step step) -> step.word();
      case Valued(Quantity value) -> value.distribution().description();
    };
  }

  /// The severity as JSON.
  default Json.Obj json() {
    return switch (this) {
      case Scaled(SeverityScale.Step step) -> Json.object().put("scale", step.word()).build();
      case Valued(Quantity value) -> Json.object().put("quantity", value.name()).build();
    };
  }
}
