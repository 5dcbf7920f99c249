package org.primum.risk.model;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.primum.terms.json.Json;

/// How bad events are, in words with numbers: the institution's signed value judgement, with the
/// ranges inside which reasonable people may differ.
///
/// @param steps from the mildest to the worst, at least one
public record SeverityScale(List<Step> steps) {
  /// One word of the scale.
  ///
  /// @param value 0 to 1
  /// @param low the least value the word may reasonably have, at most `value`
  /// @param high the greatest, at least `value`
  public record Step(String word, BigDecimal value, BigDecimal low, BigDecimal high) {
    /// @throws IllegalArgumentException if the numbers are not 0 ≤ low ≤ value ≤ high ≤ 1
    public Step {
      boolean ordered =
          low.signum() >= 0
              && low.compareTo(value) <= 0
              && value.compareTo(high) <= 0
              && high.compareTo(BigDecimal.ONE) <= 0;
      if (!ordered) {
        throw new IllegalArgumentException(
            "severity `"
                + word
                + "` needs 0 ≤ low ≤ value ≤ high ≤ 1, found low `"
                + low.toPlainString()
                + "`, value `"
                + value.toPlainString()
                + "`, high `"
                + high.toPlainString()
                + "`");
      }
    }

    /// A word without a range.
    public static Step exact(String word, BigDecimal value) {
      return new Step(word, value, value, value);
    }

    /// True where the word has a range.
    public boolean ranged() {
      return low.compareTo(high) < 0;
    }

    private boolean sameAs(Step other) {
      return word.equals(other.word)
          && value.compareTo(other.value) == 0
          && low.compareTo(other.low) == 0
          && high.compareTo(other.high) == 0;
    }
  }

  /// @throws IllegalArgumentException if a word stands twice, or is not worse than the one before
  public SeverityScale {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a severity scale needs at least one word");
    }
    Set<String> words = new HashSet<>();
    for (int i = 0; i < steps.size(); i++) {
      if (!words.add(steps.get(i).word())) {
        throw new IllegalArgumentException(
            "severity `" + steps.get(i).word() + "` stands twice; keep one");
      }
      if (i > 0 && steps.get(i - 1).value().compareTo(steps.get(i).value()) >= 0) {
        throw new IllegalArgumentException(
            "severity `"
                + steps.get(i).word()
                + "` must be worse than `"
                + steps.get(i - 1).word()
                + "`; list the words from the mildest to the worst");
      }
    }
  }

  /// The step named `word`, if the scale has it.
  public Optional<Step> find(String word) {
    return steps.stream().filter(step -> step.word().equals(word)).findFirst();
  }

  /// The words, from the mildest to the worst.
  public List<String> words() {
    return steps.stream().map(Step::word).toList();
  }

  /// True where both scales have the same words, numbers and ranges, however the numbers are spelt.
  public boolean sameAs(SeverityScale other) {
    if (steps.size() != other.steps.size()) {
      return false;
    }
    for (int i = 0; i < steps.size(); i++) {
      if (!steps.get(i).sameAs(other.steps.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// The scale as JSON, numbers as decimal texts.
  public Json.Arr json() {
    return new Json.Arr(steps.stream().<Json>map(SeverityScale::json).toList());
  }

  private static Json.Obj json(Step step) {
    return Json.object()
        .put("word", step.word())
        .put("value", plain(step.value()))
        .put("low", plain(step.low()))
        .put("high", plain(step.high()))
        .build();
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
