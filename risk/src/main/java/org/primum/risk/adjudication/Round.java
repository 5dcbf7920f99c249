package org.primum.risk.adjudication;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.primum.risk.draws.Share;
import org.primum.terms.OptionId;

/// One pass through the gates at one setting of the severity scale.
///
/// @param figures per option that compliance lets be chosen; empty where nothing may be the best
/// @param beyondLimits the options that are probably harmful or bring too much new harm
/// @param worse the options that cannot be shown to be no worse than the best
/// @param best the lowest mean among the options that may be chosen
/// @param chosen the most usable option that passes
record Round(
    Map<OptionId, SafetyFigures> figures,
    Set<OptionId> beyondLimits,
    Set<OptionId> worse,
    Optional<OptionId> best,
    Optional<OptionId> chosen) {
  private static final Comparator<Candidate> BY_HARM =
      Comparator.<Candidate>comparingDouble(candidate -> candidate.harmPerYear().mean())
          .thenComparing(candidate -> !candidate.doingNothing())
          .thenComparing(Candidate::option);
  private static final Comparator<Candidate> BY_USABILITY =
      Comparator.<Candidate>comparingDouble(candidate -> -candidate.minutesSaved())
          .thenComparing(candidate -> !candidate.doingNothing())
          .thenComparing(BY_HARM);

  static Round of(List<Candidate> candidates, Limits limits) {
    Candidate nothing =
        candidates.stream().filter(Candidate::doingNothing).findFirst().orElseThrow();
    List<Candidate> lawful =
        candidates.stream().filter(candidate -> candidate.compliance().choosable()).toList();
    Set<OptionId> beyond = new LinkedHashSet<>();
    for (Candidate candidate : lawful) {
      if (isBeyond(candidate, nothing, limits)) {
        beyond.add(candidate.option());
      }
    }
    List<Candidate> choosable =
        lawful.stream()
            .filter(candidate -> candidate.accepted() || !beyond.contains(candidate.option()))
            .toList();
    Optional<Candidate> best = choosable.stream().min(BY_HARM);
    return best.map(found -> against(found, nothing, lawful, choosable, beyond, limits))
        .orElseGet(
            () -> against(nothing, nothing, lawful, List.of(), beyond, limits).withoutBest());
  }

  private static Round against(
      Candidate best,
      Candidate nothing,
      List<Candidate> lawful,
      List<Candidate> choosable,
      Set<OptionId> beyond,
      Limits limits) {
    Map<OptionId, SafetyFigures> figures = new LinkedHashMap<>();
    Set<OptionId> worse = new LinkedHashSet<>();
    for (Candidate candidate : lawful) {
      Share excess =
          candidate.harmPerYear().exceeding(best.harmPerYear(), limits.margin().doubleValue());
      figures.put(
          candidate.option(),
          new SafetyFigures(
              candidate.harmPerYear().mean() - nothing.harmPerYear().mean(),
              excess,
              candidate.harmPerYear().exceeding(nothing.harmPerYear(), 0),
              candidate.newHarmPerYear()));
      if (excess.probability() > limits.alpha().doubleValue()) {
        worse.add(candidate.option());
      }
    }
    Optional<OptionId> chosen =
        choosable.stream()
            .filter(candidate -> !worse.contains(candidate.option()))
            .min(BY_USABILITY)
            .map(Candidate::option);
    return new Round(figures, beyond, worse, Optional.of(best.option()), chosen);
  }

  private Round withoutBest() {
    return new Round(figures, beyondLimits, Set.of(), Optional.empty(), Optional.empty());
  }

  private static boolean isBeyond(Candidate candidate, Candidate nothing, Limits limits) {
    return !candidate.doingNothing()
        && (candidate.harmPerYear().exceeding(nothing.harmPerYear(), 0).probability()
                > limits.harmLimit().doubleValue()
            || candidate.newHarmPerYear() > limits.newHarmLimit().doubleValue());
  }
}
