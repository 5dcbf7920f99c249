package org.primum.charter.precedence;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How much each kind of harm weighs. The words follow the harm scale of the AHRQ Common Formats;
/// the numbers are the institution's signed value judgement.
///
/// @param levels from the lightest to the heaviest; none weighs exactly 0, and the heaviest exactly
///   1; each weighs more than the one before
public record SeverityScale(List<SeverityLevel> levels) {
  public SeverityScale {
    levels = levels.stream().sorted(Comparator.comparing(SeverityLevel::value)).toList();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < levels.size(); i++) {
      if (!ids.add(levels.get(i).id())) {
        throw new IllegalArgumentException("severity `" + levels.get(i).id() + "` stands twice");
      }
      if (i > 0 && levels.get(i).value().compareTo(levels.get(i - 1).value()) == 0) {
        throw new IllegalArgumentException(
            "severities `"
                + levels.get(i - 1).id()
                + "` and `"
                + levels.get(i).id()
                + "` weigh the same; merge them");
      }
    }
    boolean anchored =
        levels.size() >= 2
            && levels.getFirst().high().signum() == 0
            && levels.getLast().low().compareTo(BigDecimal.ONE) == 0;
    if (!anchored) {
      throw new IllegalArgumentException(
          "severity scale must begin with exactly 0 (no harm) and end with exactly 1 (death)");
    }
  }

  /// The level named `id`, if there.
  public Optional<SeverityLevel> find(String id) {
    return levels.stream().filter(level -> level.id().equals(id)).findFirst();
  }
}
