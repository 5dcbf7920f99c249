package org.primum.risk.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.primum.risk.adjudication.Reweighing;
import org.primum.risk.model.SeverityScale;

/// The corners of what the severity ranges allow: every word inside its range, and none milder than
/// a word before it. Every option's mean harm is linear in each severity, so that the order of two
/// means can flip inside only if it flips at a corner.
///
/// # How
///
/// A point is a corner exactly where, in each run of neighbouring words of equal value, some word
/// stands at an end of its own range: n words are then held by n independent bounds (A. Schrijver,
/// Theory of Linear and Integer Programming, 1986, §8.5). Where ranges do not overlap, runs are
/// single words and the corners are those of a box.
final class SeverityCorners {
  private static final int MOST_RANGED = 10;
  private static final int MOST_CORNERS = 4096;

  private final List<SeverityScale.Step> steps;
  private final List<BigDecimal> ends;
  private final List<List<BigDecimal>> found = new ArrayList<>();

  private SeverityCorners(List<SeverityScale.Step> steps) {
    this.steps = steps;
    TreeSet<BigDecimal> sorted = new TreeSet<>();
    for (SeverityScale.Step step : steps) {
      sorted.add(step.low());
      sorted.add(step.high());
    }
    this.ends = List.copyOf(sorted);
  }

  /// The weights at each corner; none where no word has a range.
  ///
  /// @param steps the words in use, from the mildest to the worst
  /// @throws IllegalArgumentException if more than ten words with a range are in use, or their
  ///   ranges overlap so much that there are more than 4,096 corners
  static List<List<Double>> of(List<SeverityScale.Step> steps) {
    long ranged = steps.stream().filter(SeverityScale.Step::ranged).count();
    if (ranged > MOST_RANGED) {
      throw new IllegalArgumentException(
          "severity scale uses " + ranged + " words with a range, allowed are " + MOST_RANGED);
    }
    if (ranged == 0) {
      return List.of();
    }
    SeverityCorners corners = new SeverityCorners(steps);
    corners.extend(new ArrayList<>(), true);
    return corners.found.stream()
        .map(corner -> corner.stream().map(BigDecimal::doubleValue).toList())
        .toList();
  }

  static List<Reweighing.Setting> settings(List<SeverityScale.Step> steps, List<Double> weights) {
    List<Reweighing.Setting> settings = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).ranged()) {
        BigDecimal value = BigDecimal.valueOf(weights.get(i));
        String text = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        settings.add(new Reweighing.Setting(steps.get(i).word(), text));
      }
    }
    return settings;
  }

  /// Continues `chosen`, the values of the mildest words.
  ///
  /// @param held true where the last run of equal values has a word at an end of its range
  private void extend(List<BigDecimal> chosen, boolean held) {
    if (chosen.size() == steps.size()) {
      if (held) {
        keep(chosen);
      }
      return;
    }
    SeverityScale.Step step = steps.get(chosen.size());
    for (BigDecimal value : ends) {
      int against = chosen.isEmpty() ? 1 : value.compareTo(chosen.getLast());
      boolean inside = value.compareTo(step.low()) >= 0 && value.compareTo(step.high()) <= 0;
      if (!inside || against < 0 || (against > 0 && !held)) {
        continue;
      }
      boolean atEnd = value.compareTo(step.low()) == 0 || value.compareTo(step.high()) == 0;
      chosen.add(value);
      extend(chosen, atEnd || (against == 0 && held));
      chosen.removeLast();
    }
  }

  private void keep(List<BigDecimal> corner) {
    if (found.size() == MOST_CORNERS) {
      throw new IllegalArgumentException(
          "severity ranges overlap so much that they have more than "
              + MOST_CORNERS
              + " corners; narrow them");
    }
    found.add(List.copyOf(corner));
  }
}
