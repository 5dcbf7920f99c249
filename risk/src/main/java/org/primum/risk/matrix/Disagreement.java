package org.primum.risk.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.primum.risk.draws.Digits;
import org.primum.risk.simulation.OptionEstimate;
import org.primum.terms.json.Json;

/// A point on which a matrix and ΔH say different things, in a sentence.
///
/// @param option the option it is about
public record Disagreement(Kind kind, String option, String sentence) {
  /// A probability of harm above which more harm than none is likelier than not, where no
  /// [Limits#harmLimit] is known.
  static final double EVEN = 0.5;

  /// Within one cell harms may lie this far apart before it is worth a sentence.
  private static final double FAR_APART = 10;

  /// What they disagree on.
  public enum Kind {
    /// The matrix refuses what averts more harm than it adds.
    REFUSED_THOUGH_LESS_HARM,
    /// No cell refuses what probably does harm.
    PASSED_THOUGH_HARMFUL,
    /// They order two options differently.
    OPTIONS_REVERSED,
    /// They order two hazards of an option differently.
    HAZARDS_REVERSED,
    /// Hazards of one cell differ by more than ten times.
    SAME_CELL;

    /// The word in JSON, e.g. `same-cell`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// Every disagreement, those on options first.
  ///
  /// @param harmLimit how probable it may be that an option does more harm than doing nothing
  static List<Disagreement> among(List<OptionRatings> options, double harmLimit) {
    List<Disagreement> found = new ArrayList<>();
    options.forEach(option -> verdict(option, harmLimit).ifPresent(found::add));
    for (OptionRatings worse : options) {
      for (OptionRatings better : options) {
        reversed(worse, better).ifPresent(found::add);
      }
    }
    options.forEach(option -> hazards(option).ifPresent(found::add));
    options.forEach(option -> sameCell(option).ifPresent(found::add));
    return found;
  }

  private static Optional<Disagreement> verdict(OptionRatings option, double harmLimit) {
    Optional<HazardRating> worst = option.worst();
    if (worst.isEmpty()) {
      return Optional.empty();
    }
    OptionEstimate estimate = option.estimate();
    HazardRating.Cell cell = worst.get().cell().orElseThrow();
    boolean refused = cell.rating().acceptability() == Acceptability.UNACCEPTABLE;
    boolean harmful = estimate.harmful().probability() > harmLimit;
    String figures =
        signed(estimate.deltaHarm().mean())
            + " a year, P(more harm) = "
            + Digits.probability(estimate.harmful().probability());
    if (refused && !harmful && estimate.deltaHarm().mean() < 0) {
      return of(
          Kind.REFUSED_THOUGH_LESS_HARM,
          option,
          "the matrix finds `"
              + option.estimate().option()
              + "` unacceptable for `"
              + worst.get().hazard()
              + "` ("
              + cell.description()
              + "), ΔH expects less harm than doing nothing ("
              + figures
              + "): the matrix does not see the harm averted");
    }
    if (!refused && harmful) {
      return of(
          Kind.PASSED_THOUGH_HARMFUL,
          option,
          "the matrix finds no hazard of `"
              + option.estimate().option()
              + "` unacceptable, ΔH finds it probably harmful ("
              + figures
              + "): the matrix sees neither how often people are exposed nor how hazards add up");
    }
    return Optional.empty();
  }

  private static Optional<Disagreement> reversed(OptionRatings worse, OptionRatings better) {
    Optional<HazardRating.Cell> high = worse.worstCell();
    Optional<HazardRating.Cell> low = better.worstCell();
    double harm = worse.estimate().deltaHarm().mean();
    double other = better.estimate().deltaHarm().mean();
    if (high.isEmpty() || low.isEmpty() || high.get().rank() <= low.get().rank() || harm >= other) {
      return Optional.empty();
    }
    return of(
        Kind.OPTIONS_REVERSED,
        worse,
        "the matrix rates `"
            + worse.estimate().option()
            + "` worse than `"
            + better.estimate().option()
            + "` ("
            + high.get().rating().word()
            + " against "
            + low.get().rating().word()
            + "), ΔH the other way round ("
            + signed(harm)
            + " against "
            + signed(other)
            + " a year)");
  }

  /// The pair of hazards whose order differs most.
  private static Optional<Disagreement> hazards(OptionRatings option) {
    return pairs(option)
        .filter(pair -> pair.first().rank() > pair.second().rank() && pair.ratio() > 1)
        .max(Comparator.comparingDouble(Pair::ratio))
        .flatMap(
            pair ->
                of(
                    Kind.HAZARDS_REVERSED,
                    option,
                    "in `"
                        + option.estimate().option()
                        + "` the matrix rates `"
                        + pair.first().hazard().hazard()
                        + "` worse than `"
                        + pair.second().hazard().hazard()
                        + "`, which adds "
                        + times(pair.ratio())
                        + " the harm"));
  }

  private static Optional<Disagreement> sameCell(OptionRatings option) {
    return pairs(option)
        .filter(pair -> pair.sameCell() && pair.ratio() > FAR_APART)
        .max(Comparator.comparingDouble(Pair::ratio))
        .flatMap(
            pair ->
                of(
                    Kind.SAME_CELL,
                    option,
                    "in `"
                        + option.estimate().option()
                        + "` the matrix puts `"
                        + pair.first().hazard().hazard()
                        + "` and `"
                        + pair.second().hazard().hazard()
                        + "` into one cell, though the second adds "
                        + times(pair.ratio())
                        + " the harm"));
  }

  private record Rated(HazardRating hazard, HazardRating.Cell cell) {
    int rank() {
      return cell.rank();
    }
  }

  /// Two hazards of one option.
  private record Pair(Rated first, Rated second) {
    /// How many times the harm of the first the second adds.
    double ratio() {
      double harm = first.hazard().meanPerYear();
      return harm > 0 ? second.hazard().meanPerYear() / harm : 0;
    }

    boolean sameCell() {
      return first.cell().likelihood().equals(second.cell().likelihood())
          && first.cell().consequence().equals(second.cell().consequence());
    }
  }

  private static Stream<Pair> pairs(OptionRatings option) {
    List<Rated> rated =
        option.hazards().stream()
            .flatMap(hazard -> hazard.cell().map(cell -> new Rated(hazard, cell)).stream())
            .toList();
    return rated.stream().flatMap(first -> rated.stream().map(second -> new Pair(first, second)));
  }

  private static Optional<Disagreement> of(Kind kind, OptionRatings option, String sentence) {
    return Optional.of(new Disagreement(kind, option.estimate().option().value(), sentence));
  }

  private static String times(double ratio) {
    return Digits.significant(ratio, 2) + " times";
  }

  private static String signed(double value) {
    return (value > 0 ? "+" : "") + Digits.significant(value, 3);
  }

  Json.Obj json() {
    return Json.object()
        .put("kind", kind.word())
        .put("option", option)
        .put("sentence", sentence)
        .build();
  }
}
