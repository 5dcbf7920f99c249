package org.primum.risk.validation.rates;

/// A rate of an alert: what is counted, of what.
public enum AlertMeasure {
  SENSITIVITY("sensitivity", "sensitivity", "cases with the outcome"),
  SPECIFICITY("specificity", "specificity", "cases without the outcome"),
  POSITIVE_PREDICTIVE_VALUE(
      "positivePredictiveValue", "positive predictive value", "alerted cases"),
  NEGATIVE_PREDICTIVE_VALUE("negativePredictiveValue", "negative predictive value", "silent cases"),
  FALSE_POSITIVE_RATE("falsePositiveRate", "false-positive rate", "cases without the outcome"),
  FALSE_NEGATIVE_RATE("falseNegativeRate", "false-negative rate", "cases with the outcome"),
  SELECTION_RATE("selectionRate", "alerted, of all", "cases"),
  PREVALENCE("prevalence", "with the outcome, of all", "cases"),
  ACCURACY("accuracy", "rightly told, of all", "cases");

  private final String field;
  private final String words;
  private final String counted;

  AlertMeasure(String field, String words, String counted) {
    this.field = field;
    this.words = words;
    this.counted = counted;
  }

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

  /// True where such a case is below the line.
  boolean counts(boolean outcome, boolean alerted) {
    return switch (this) {
      case SENSITIVITY, FALSE_NEGATIVE_RATE -> outcome;
      case SPECIFICITY, FALSE_POSITIVE_RATE -> !outcome;
      case POSITIVE_PREDICTIVE_VALUE -> alerted;
      case NEGATIVE_PREDICTIVE_VALUE -> !alerted;
      case SELECTION_RATE, PREVALENCE, ACCURACY -> true;
    };
  }

  /// True where such a case, being below the line, is above it too.
  boolean hits(boolean outcome, boolean alerted) {
    return switch (this) {
      case SENSITIVITY, FALSE_POSITIVE_RATE, SELECTION_RATE -> alerted;
      case SPECIFICITY, FALSE_NEGATIVE_RATE -> !alerted;
      case POSITIVE_PREDICTIVE_VALUE, PREVALENCE -> outcome;
      case NEGATIVE_PREDICTIVE_VALUE -> !outcome;
      case ACCURACY -> outcome == alerted;
    };
  }
}
