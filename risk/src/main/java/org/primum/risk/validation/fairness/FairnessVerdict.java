package org.primum.risk.validation.fairness;

import java.util.Collection;

/// What data say about a limit.
public enum FairnessVerdict {
  /// The whole interval keeps the limit, for every pair of groups.
  WITHIN("within"),
  /// The whole interval of some pair breaks the limit.
  BEYOND("beyond"),
  /// A group is too small, or the interval lies on both sides of the limit. Never a pass.
  UNKNOWN("unknown");

  private final String word;

  FairnessVerdict(String word) {
    this.word = word;
  }

  /// The verdict on several limits: beyond where one is, else unknown where one is, else within;
  /// unknown where there are none.
  public static FairnessVerdict together(Collection<FairnessVerdict> verdicts) {
    if (verdicts.contains(BEYOND)) {
      return BEYOND;
    }
    return verdicts.isEmpty() || verdicts.contains(UNKNOWN) ? UNKNOWN : WITHIN;
  }

  /// The word in JSON and in sentences.
  public String word() {
    return word;
  }
}
