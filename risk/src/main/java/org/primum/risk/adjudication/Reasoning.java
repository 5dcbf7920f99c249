package org.primum.risk.adjudication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.risk.draws.Digits;
import org.primum.risk.draws.Share;
import org.primum.terms.OptionId;

/// Words one option's way through the gates for a committee.
record Reasoning(Candidate candidate, Round round, Limits limits, Outcome outcome) {
  Verdict verdict() {
    Optional<SafetyFigures> figures = Optional.ofNullable(round.figures().get(candidate.option()));
    Standing standing = standing();
    List<String> reasons = new ArrayList<>();
    reasons.add(compliance());
    figures.ifPresent(found -> safety(found, reasons));
    if (standing == Standing.CHOSEN || standing == Standing.PASSES) {
      reasons.add(usability(standing));
    }
    if (standing == Standing.ACCEPTED) {
      reasons.add(
          "its risk is accepted in writing by clinical leadership; it is not proposed, but those"
              + " who accepted it may decide on it");
    }
    return new Verdict(
        candidate.option(),
        candidate.compliance(),
        figures,
        candidate.minutesSaved(),
        standing,
        reasons);
  }

  private Standing standing() {
    OptionId option = candidate.option();
    if (candidate.compliance() == Compliance.NON_COMPLIANT) {
      return Standing.NON_COMPLIANT;
    }
    if (candidate.compliance() == Compliance.NEEDS_INFORMATION) {
      return Standing.NEEDS_INFORMATION;
    }
    boolean beyond = round.beyondLimits().contains(option);
    if (beyond && !candidate.accepted()) {
      return Standing.NEEDS_ACCEPTANCE;
    }
    if (round.worse().contains(option)) {
      return beyond ? Standing.ACCEPTED : Standing.NOT_SHOWN_SAFE;
    }
    boolean chosen = outcome == Outcome.CHOSEN && round.chosen().equals(Optional.of(option));
    return chosen ? Standing.CHOSEN : Standing.PASSES;
  }

  private String compliance() {
    return switch (candidate.compliance()) {
      case COMPLIANT -> "compliant";
      case COMPLIANT_WITH_CONDITIONS ->
          "compliant with conditions: each must be met before activation";
      case NEEDS_INFORMATION ->
          "compliance needs information: it cannot be chosen before a new determination";
      case NON_COMPLIANT -> "non-compliant: out, whatever its merit";
    };
  }

  private void safety(SafetyFigures figures, List<String> reasons) {
    if (!candidate.doingNothing()) {
      harm(figures, reasons);
    }
    round.best().ifPresent(best -> comparison(best, figures, reasons));
  }

  private void harm(SafetyFigures figures, List<String> reasons) {
    Share harmful = figures.harmful();
    boolean probable = harmful.probability() > limits.harmLimit().doubleValue();
    boolean tooNew = figures.newHarmPerYear() > limits.newHarmLimit().doubleValue();
    String odds =
        "P(more harm than doing nothing) = "
            + Digits.against(harmful.probability(), limits.harmLimit());
    reasons.add(
        (probable ? "probably harmful: " : "not probably harmful: ")
            + odds
            + caution(harmful, limits.harmLimit()));
    String added =
        Digits.significant(figures.newHarmPerYear(), 3)
            + " a year, limit "
            + limits.newHarmLimit().stripTrailingZeros().toPlainString();
    reasons.add((tooNew ? "too much new harm: " : "new harm within its limit: ") + added);
    if (probable || tooNew) {
      reasons.add(
          candidate.accepted()
              ? "a signed acceptance of this risk stands"
              : "only with a signed acceptance of risk by clinical leadership: a clinical or"
                  + " continuity-of-care reason, an owner and an expiry; never a financial reason");
    }
  }

  private void comparison(OptionId best, SafetyFigures figures, List<String> reasons) {
    if (best.equals(candidate.option())) {
      reasons.add("least expected harm of the options that may be chosen");
      return;
    }
    Share worse = figures.worseThanBest();
    boolean shown = !round.worse().contains(candidate.option());
    reasons.add(
        (shown ? "no worse than " : "cannot show that " + candidate.option() + " is no worse than ")
            + best
            + ": P = "
            + Digits.against(worse.probability(), limits.alpha())
            + " (more harm by over "
            + limits.margin().stripTrailingZeros().toPlainString()
            + " a year)"
            + caution(worse, limits.alpha()));
  }

  private static String caution(Share share, BigDecimal limit) {
    return share.closeTo(limit.doubleValue()) && share.standardError() > 0
        ? "; within simulation error of the limit, repeat with more draws"
        : "";
  }

  private String usability(Standing standing) {
    String sentence = minutes(candidate.minutesSaved());
    if (standing == Standing.CHOSEN) {
      return sentence + ": the most usable of the options that pass";
    }
    return outcome == Outcome.CHOSEN
        ? sentence + ": " + round.chosen().map(chosen -> chosen + " is preferred").orElse("passes")
        : sentence;
  }

  private static String minutes(double saved) {
    if (saved == 0) {
      return "neither saves nor costs clinicians' time";
    }
    return (saved < 0 ? "costs " : "saves ")
        + Digits.significant(StrictMath.abs(saved), 3)
        + " clinician minutes a day";
  }
}
