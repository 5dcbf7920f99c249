package org.primum.risk.elicitation;

import java.util.List;

/// What one expert said about one quantity: values that it stays below with given probabilities.
///
/// @param probabilities strictly rising, strictly between 0 and 1, at least two
/// @param values strictly rising, finite, one for each probability
public record Quantiles(List<Double> probabilities, List<Double> values) {
  /// @throws IllegalArgumentException if there are fewer than two, or they do not rise
  public Quantiles {
    probabilities = List.copyOf(probabilities);
    values = List.copyOf(values);
    if (probabilities.size() < 2 || probabilities.size() != values.size()) {
      throw new IllegalArgumentException(
          "quantiles need at least two probabilities with a value each, found `"
              + probabilities
              + "` and `"
              + values
              + "`");
    }
    rising("probabilities", probabilities, 0, 1);
    rising("values", values, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  private static void rising(String what, List<Double> numbers, double above, double below) {
    double last = above;
    for (double number : numbers) {
      if (!(number > last && number < below)) {
        throw new IllegalArgumentException(
            "quantiles need "
                + what
                + " that rise"
                + (below == 1 ? " between 0 and 1" : "")
                + ", found `"
                + numbers
                + "`");
      }
      last = number;
    }
  }

  public int count() {
    return values.size();
  }

  public double lowest() {
    return values.getFirst();
  }

  public double highest() {
    return values.getLast();
  }

  /// The same statements about the negative of the quantity.
  Quantiles mirrored() {
    return new Quantiles(
        probabilities.reversed().stream().map(p -> 1 - p).toList(),
        values.reversed().stream().map(value -> -value).toList());
  }
}
