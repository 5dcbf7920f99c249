package org.primum.risk.validation.fairness;

import org.primum.risk.validation.Confusion;
import org.primum.risk.validation.Proportion;

/// A rate at which groups can be treated differently.
public enum RateKind {
  /// Alerted cases of all; alike where there is *demographic parity*.
  SELECTION_RATE("selectionRate", "selection rate", "cases") {
    @Override
    Proportion of(Confusion cases) {
      return cases.selectionRate();
    }
  },
  /// Alerted cases of those with the outcome; alike where there is *equal opportunity*.
  SENSITIVITY("sensitivity", "sensitivity", "cases with the outcome") {
    @Override
    Proportion of(Confusion cases) {
      return cases.sensitivity();
    }
  },
  /// Cases with the outcome of those alerted; alike where there is *predictive parity*.
  POSITIVE_PREDICTIVE_VALUE(
      "positivePredictiveValue", "positive predictive value", "alerted cases") {
    @Override
    Proportion of(Confusion cases) {
      return cases.positivePredictiveValue();
    }
  },
  /// Alerted cases of those without the outcome.
  FALSE_POSITIVE_RATE("falsePositiveRate", "false-positive rate", "cases without the outcome") {
    @Override
    Proportion of(Confusion cases) {
      return cases.falsePositiveRate();
    }
  },
  /// Silent cases of those with the outcome.
  FALSE_NEGATIVE_RATE("falseNegativeRate", "false-negative rate", "cases with the outcome") {
    @Override
    Proportion of(Confusion cases) {
      return cases.falseNegativeRate();
    }
  };

  private final String field;
  private final String words;
  private final String counted;

  RateKind(String field, String words, String counted) {
    this.field = field;
    this.words = words;
    this.counted = counted;
  }

  abstract Proportion of(Confusion cases);

  /// Its name in JSON.
  public String field() {
    return field;
  }

  /// Its name in a sentence.
  public String words() {
    return words;
  }

  /// What is counted below the line, in the plural.
  public String counted() {
    return counted;
  }
}
