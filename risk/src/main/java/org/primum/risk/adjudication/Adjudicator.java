package org.primum.risk.adjudication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.primum.terms.OptionId;

/// Decides which option of a change may go on to be signed.
///
/// # How
///
/// The gates stand in strict order and nothing passes back harm for convenience:
/// 1. *Compliance.* An option that is non-compliant, or waits for information, is out.
/// 2. *Not probably harmful.* P(more harm than doing nothing) at most `harmLimit`, and mean new
///    harm H⁺ at most `newHarmLimit`; else the option may be chosen only with a signed acceptance.
/// 3. *Not shown worse.* Among the options that may be chosen, the best has the lowest mean harm.
///    An option stays in where P(its harm − the best one's > margin) is at most α. Each is compared
///    with the best, not pair by pair, so that margins cannot add up along a chain or cycle.
/// 4. *Usability.* The most clinician minutes saved win; ties stay with doing nothing, then go to
///    the less harmful, then to the first id.
///
/// An option that needs an acceptance and has none is never the best and never chosen, so that it
/// cannot push others out either. One that has an acceptance competes like the others; where it
/// still cannot be shown to be no worse, it is not chosen, but stands as *accepted*.
///
/// The whole is repeated at each reweighing of the severity scale; where the choice flips, no
/// option is chosen and a signed judgement decides.
///
/// Nothing depends on the order of the options, and adding an option that may not be chosen, or is
/// worse than the best and no more usable than the chosen, changes no choice.
public final class Adjudicator {
  private static final Comparator<Candidate> ORDER =
      Comparator.<Candidate, Boolean>comparing(candidate -> !candidate.doingNothing())
          .thenComparing(Candidate::option);

  private Adjudicator() {}

  /// The adjudication at the signed severities, checked against `reweighings`.
  ///
  /// @param candidates at least two, exactly one of them doing nothing, drawn in one run
  /// @param reweighings the same options at other points of the severity ranges; may be empty, and
  ///   is walked once
  /// @throws IllegalArgumentException if the candidates are not as described
  public static Adjudication adjudicate(
      List<Candidate> candidates, Limits limits, Iterable<Reweighing> reweighings) {
    List<Candidate> sorted = checked(candidates);
    Round round = Round.of(sorted, limits);
    List<Flip> flips =
        round.best().isPresent() ? flips(sorted, round, limits, reweighings) : List.of();
    Outcome outcome = outcome(sorted, round, flips);
    List<Verdict> verdicts =
        sorted.stream()
            .map(candidate -> new Reasoning(candidate, round, limits, outcome).verdict())
            .toList();
    Optional<OptionId> leaning = outcome == Outcome.REFUSED ? Optional.empty() : round.chosen();
    return new Adjudication(
        outcome,
        outcome == Outcome.CHOSEN ? round.chosen() : Optional.empty(),
        leaning,
        round.best(),
        limits,
        verdicts,
        flips,
        OutcomeSentence.of(outcome, sorted, round, flips));
  }

  /// What would be chosen at the severities of `candidates` alone, whether or not the choice holds
  /// inside their ranges; empty where nothing may be chosen.
  ///
  /// @throws IllegalArgumentException as [#adjudicate]
  public static Optional<OptionId> choice(List<Candidate> candidates, Limits limits) {
    return Round.of(checked(candidates), limits).chosen();
  }

  private static List<Candidate> checked(List<Candidate> candidates) {
    Set<OptionId> seen = new HashSet<>();
    for (Candidate candidate : candidates) {
      if (!seen.add(candidate.option())) {
        throw new IllegalArgumentException(
            "option `" + candidate.option() + "` is adjudicated twice; name it once");
      }
    }
    long idle = candidates.stream().filter(Candidate::doingNothing).count();
    if (idle != 1 || candidates.size() < 2) {
      throw new IllegalArgumentException(
          "adjudication needs doing nothing and at least one other option, found "
              + idle
              + " and "
              + (candidates.size() - idle));
    }
    return candidates.stream().sorted(ORDER).toList();
  }

  private static List<Flip> flips(
      List<Candidate> nominal, Round round, Limits limits, Iterable<Reweighing> reweighings) {
    List<OptionId> options = nominal.stream().map(Candidate::option).toList();
    List<Flip> flips = new ArrayList<>();
    for (Reweighing reweighing : reweighings) {
      List<Candidate> reweighed = checked(reweighing.candidates());
      if (!reweighed.stream().map(Candidate::option).toList().equals(options)) {
        throw new IllegalArgumentException(
            "reweighing `"
                + reweighing.description()
                + "` names other options than the adjudication");
      }
      Optional<OptionId> chosen = Round.of(reweighed, limits).chosen();
      if (!chosen.equals(round.chosen())) {
        flips.add(new Flip(reweighing.settings(), chosen));
      }
    }
    return flips;
  }

  private static Outcome outcome(List<Candidate> candidates, Round round, List<Flip> flips) {
    List<Candidate> others = candidates.stream().filter(option -> !option.doingNothing()).toList();
    boolean noneLawful = others.stream().noneMatch(option -> option.compliance().choosable());
    boolean allRefused =
        others.stream().allMatch(option -> option.compliance() == Compliance.NON_COMPLIANT);
    Compliance idle = candidates.getFirst().compliance();
    if (noneLawful && idle == Compliance.NON_COMPLIANT) {
      return Outcome.MANDATORY_REMEDIATION;
    }
    if (noneLawful) {
      return allRefused ? Outcome.REFUSED : Outcome.NEEDS_INFORMATION;
    }
    if (!flips.isEmpty()) {
      return Outcome.INDETERMINATE;
    }
    return round.chosen().isPresent() ? Outcome.CHOSEN : Outcome.ACCEPTANCE_REQUIRED;
  }
}
