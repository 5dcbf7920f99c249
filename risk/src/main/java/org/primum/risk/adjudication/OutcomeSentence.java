package org.primum.risk.adjudication;

import java.util.List;
import java.util.stream.Collectors;
import org.primum.terms.OptionId;

/// Words the outcome of an adjudication in one sentence.
final class OutcomeSentence {
  private OutcomeSentence() {}

  static String of(Outcome outcome, List<Candidate> candidates, Round round, List<Flip> flips) {
    return switch (outcome) {
      case CHOSEN ->
          round.chosen().map(OutcomeSentence::chosen).orElseThrow() + waiting(round, candidates);
      case INDETERMINATE -> indeterminate(round, flips);
      case REFUSED ->
          "refused: every option other than doing nothing is non-compliant; raise an option that"
              + " complies";
      case NEEDS_INFORMATION ->
          "no option can be chosen before compliance has determined again: "
              + names(candidates, Compliance.NEEDS_INFORMATION);
      case ACCEPTANCE_REQUIRED ->
          "no option can be chosen without a signed acceptance of risk by clinical leadership: "
              + round.beyondLimits().stream()
                  .map(OptionId::value)
                  .collect(Collectors.joining(", "));
      case MANDATORY_REMEDIATION ->
          "mandatory remediation: doing nothing is non-compliant and no other option can be chosen;"
              + " compliance and the board are told, an interim control and a date are required";
    };
  }

  private static String chosen(OptionId option) {
    return option
        + " is chosen: compliant, no worse than the best by more than the margin, and the"
        + " most usable of those";
  }

  private static String waiting(Round round, List<Candidate> candidates) {
    List<String> waiting =
        candidates.stream()
            .filter(candidate -> !candidate.accepted())
            .map(candidate -> candidate.option())
            .filter(round.beyondLimits()::contains)
            .map(OptionId::value)
            .toList();
    return waiting.isEmpty()
        ? ""
        : "; only with a signed acceptance of risk: " + String.join(", ", waiting);
  }

  private static String indeterminate(Round round, List<Flip> flips) {
    Flip first = flips.getFirst();
    String settings =
        first.settings().stream()
            .map(setting -> setting.word() + " = " + setting.value())
            .collect(Collectors.joining(", "));
    return "indeterminate: "
        + round.chosen().map(OptionId::value).orElse("no option")
        + " at the signed severities, "
        + first.chosen().map(OptionId::value).orElse("no option")
        + " at "
        + settings
        + "; a signed judgement decides";
  }

  private static String names(List<Candidate> candidates, Compliance compliance) {
    return candidates.stream()
        .filter(candidate -> candidate.compliance() == compliance)
        .map(candidate -> candidate.option().value())
        .collect(Collectors.joining(", "));
  }
}
