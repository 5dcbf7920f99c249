package org.primum.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.change.command.GateCommand.AcceptRisk;
import org.primum.change.command.GateCommand.Judge;
import org.primum.change.event.ChangeEvent;
import org.primum.change.event.ChangeOption;
import org.primum.change.event.GateEvent;
import org.primum.change.event.GateEvent.AcceptanceTerms;
import org.primum.change.gate.OptionVerdict;
import org.primum.change.gate.Outcome;
import org.primum.change.gate.ReasonClass;
import org.primum.change.reliance.Voiding;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Gates;
import org.primum.charter.Chamber;
import org.primum.terms.OptionId;

/// What clinical leadership may choose beyond the adjudication's own proposal, and how long that
/// lasts.
final class ChoiceRules {
  static final String NEVER_FINANCIAL =
      "a financial reason can never carry an acceptance of harm; the reason must be clinical or"
          + " continuity of care; mend the option so that it needs no acceptance, or leave things"
          + " as they are";

  private final Scene scene;
  private final ChangeState state;
  private final Hats hats;

  ChoiceRules(Scene scene) {
    this.scene = scene;
    state = scene.state();
    hats = new Hats(scene);
  }

  ChangeDecision judge(Judge judge) {
    if (!leadership("deciding an indeterminate adjudication") || !adjudicated()) {
      return scene.refused();
    }
    OptionId option = judge.option();
    List<OptionId> between =
        state
            .gates()
            .adjudication()
            .map(held -> held.record().outcome())
            .map(
                outcome ->
                    outcome instanceof Outcome.Indeterminate(List<OptionId> options)
                        ? options
                        : List.<OptionId>of())
            .orElse(List.of());
    scene.require(
        between.contains(option) && state.gates().choice().isEmpty(),
        "nothing-to-judge",
        between.isEmpty()
            ? "the adjudication is not indeterminate; its outcome stands"
            : "the judgement is between "
                + Scene.list(between)
                + " and is made once; "
                + state.chosen().map(chosen -> chosen + " is chosen").orElse("none is chosen"));
    lawful(option);
    scene.require(
        !needsAcceptance(option),
        "needs-acceptance",
        option
            + " needs a signed acceptance of risk; choose it by accepting the risk, with a reason,"
            + " an owner and an expiry");
    return scene.clear()
        ? chosen(
            new GateEvent.Judged(option, judge.reason(), chamber()),
            option,
            "clinical leadership judged for " + option)
        : scene.refused();
  }

  ChangeDecision accept(AcceptRisk accept) {
    OptionId option = accept.option();
    AcceptanceTerms terms = accept.terms();
    reason(terms.reasonClass(), "accepting the risk of " + option);
    if (!leadership("accepting a risk") || !adjudicated()) {
      return scene.refused();
    }
    scene.require(
        state.content().has(option) && !option.equals(ChangeOption.DO_NOTHING),
        "unknown-option",
        "the risk accepted must be that of an option other than doing nothing; the options are "
            + Scene.list(state.content().optionIds()));
    lawful(option);
    boolean proposed =
        state
            .gates()
            .choice()
            .map(
                choice ->
                    choice.option().equals(option)
                        && !(choice.reason() instanceof Gates.Reason.Accepted))
            .orElse(false);
    scene.require(
        !proposed,
        "acceptance-not-needed",
        option + " is chosen already and needs no acceptance of risk");
    terms(terms);
    return scene.clear()
        ? chosen(
            new GateEvent.RiskAccepted(option, terms, chamber()),
            option,
            "clinical leadership accepted the risk of " + option)
        : scene.refused();
  }

  private ChangeDecision chosen(GateEvent choice, OptionId option, String because) {
    List<ChangeEvent> events = new ArrayList<>();
    events.add(choice);
    events.addAll(new Voiding(scene.state(), scene.needed()).chosen(option, because));
    return scene.accept(events);
  }

  void reason(ReasonClass reasonClass, String what) {
    scene.require(
        reasonClass.mayCarryHarm(),
        "financial-reason",
        scene.name() + " gives a financial reason for " + what + "; " + NEVER_FINANCIAL);
  }

  /// The actor may speak for clinical leadership.
  boolean leadership(String what) {
    if (!hats.clinicalLeadership(what)) {
      return false;
    }
    boolean separate = hats.oneChamber(chamber());
    return hats.raiserMayChoose() && separate;
  }

  Chamber chamber() {
    return hats.chamber().orElse(Chamber.CLINICAL);
  }

  private boolean adjudicated() {
    return scene.require(
        state.gates().adjudication().isPresent(),
        "not-adjudicated",
        "the adjudication has not been recorded; the gates come first, in their order");
  }

  private void lawful(OptionId option) {
    scene.require(
        state.gates().lawful(option),
        "non-compliant",
        "compliance has not let "
            + option
            + " pass; a refusal by compliance cannot be overruled by any role; only a new"
            + " determination by the "
            + hats.officer()
            + " replaces it");
  }

  private boolean needsAcceptance(OptionId option) {
    return AdjudicationRules.verdict(state.gates(), option)
        .map(OptionVerdict::needsAcceptance)
        .orElse(true);
  }

  private void terms(AcceptanceTerms terms) {
    scene.require(
        scene.roster().find(terms.owner()).isPresent(),
        "unknown-person",
        "the owner of the accepted risk, `"
            + terms.owner()
            + "`, is not on the roster; name somebody who is");
    scene.require(
        terms.expiresOn().isAfter(scene.facts().day()),
        "expiry-passed",
        "the acceptance would expire on "
            + terms.expiresOn()
            + "; name a day after "
            + scene.facts().day());
  }

  /// Why the choice does not hold on `day` for want of an acceptance; empty where it holds.
  static Optional<String> acceptanceProblem(ChangeState state, LocalDate day) {
    Optional<Gates.Choice> choice = state.gates().choice();
    if (choice.isEmpty()) {
      return Optional.empty();
    }
    OptionId option = choice.get().option();
    if (choice.get().reason() instanceof Gates.Reason.Accepted(AcceptanceTerms terms)) {
      return day.isAfter(terms.expiresOn())
          ? Optional.of(
              "the acceptance of the risk of "
                  + option
                  + " expired on "
                  + terms.expiresOn()
                  + "; clinical leadership must accept it anew or choose otherwise")
          : Optional.empty();
    }
    boolean needs =
        AdjudicationRules.verdict(state.gates(), option)
            .map(OptionVerdict::needsAcceptance)
            .orElse(false);
    return needs
        ? Optional.of(option + " needs a signed acceptance of risk by clinical leadership")
        : Optional.empty();
  }
}
