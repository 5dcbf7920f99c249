package org.primum.change;

import java.util.List;
import java.util.Optional;
import org.primum.change.event.ChangeOption;
import org.primum.change.gate.Outcome;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Gates;
import org.primum.charter.Decision;
import org.primum.terms.DecisionId;
import org.primum.terms.OptionId;

/// The strict order: determination of every option, safety statement, adjudication, then the other
/// decisions on the chosen option, each after those it comes after.
final class Order {
  private final Scene scene;
  private final ChangeState state;

  Order(Scene scene) {
    this.scene = scene;
    state = scene.state();
  }

  /// Work on `decision` may begin.
  boolean reached(Decision decision) {
    return Scene.isSafety(decision.id()) ? determined(decision) : chosen(Scene.titled(decision));
  }

  private boolean determined(Decision decision) {
    List<OptionId> open = AdjudicationRules.undetermined(state);
    boolean determined =
        scene.require(
            open.isEmpty(),
            "not-determined",
            Scene.titled(decision)
                + " comes after compliance has determined every option; open are "
                + Scene.list(open)
                + "; the "
                + scene.charter().compliance().officer()
                + " must determine them first");
    return determined
        && scene.require(
            !AdjudicationRules.allRefused(state),
            "refused-by-compliance",
            "every option other than doing nothing is non-compliant, so that the discussion ends;"
                + " add a lawful option, or withdraw the change");
  }

  /// A lawful option other than doing nothing is chosen, so that `what` can be about it.
  boolean chosen(String what) {
    Optional<Gates.Adjudication> adjudication = state.gates().adjudication();
    if (adjudication.isEmpty()) {
      scene.refuse(
          "not-adjudicated",
          what
              + " comes after the recorded adjudication, there is none; determinations, the safety"
              + " statement and the adjudication come first, in this order");
      return false;
    }
    Optional<OptionId> chosen = state.chosen();
    if (chosen.isEmpty()) {
      scene.refuse(
          "nothing-chosen", what + " is about a chosen option: " + open(adjudication.get()));
      return false;
    }
    return scene.require(
            !chosen.get().equals(ChangeOption.DO_NOTHING),
            "doing-nothing-chosen",
            what
                + " is not needed: the gates lead to doing nothing; withdraw the change, add a"
                + " better option, or let clinical leadership accept the risk of another")
        && scene.require(
            state.gates().lawful(chosen.get()),
            "non-compliant",
            what + ": compliance has not let " + chosen.get() + " pass");
  }

  private String open(Gates.Adjudication adjudication) {
    return switch (adjudication.record().outcome()) {
      case Outcome.Proposed(OptionId option) -> option + " was proposed";
      case Outcome.Indeterminate(List<OptionId> options) ->
          "the ranking of "
              + Scene.list(options)
              + " flips inside the severity ranges, and clinical leadership must judge first";
      case Outcome.NoneProposed() ->
          "every lawful option needs an acceptance of risk by clinical leadership first";
      case Outcome.AllRefused() ->
          "every option other than doing nothing is non-compliant; the change is refused";
      case Outcome.RemediationRequired() ->
          "every option is non-compliant, doing nothing among them; remediation is mandatory";
    };
  }

  /// Every needed decision that `decision` comes after is signed.
  boolean after(Decision decision) {
    List<DecisionId> unsigned =
        decision.after().stream()
            .filter(state::needs)
            .filter(earlier -> !state.progress(earlier).signed())
            .toList();
    return scene.require(
        unsigned.isEmpty(),
        "too-early",
        Scene.titled(decision)
            + " comes after "
            + Scene.list(decision.after().stream().filter(state::needs).toList())
            + "; not signed yet: "
            + Scene.list(unsigned));
  }

  /// The choice holds today, also where it needs an acceptance of risk.
  boolean acceptanceHolds() {
    return ChoiceRules.acceptanceProblem(state, scene.facts().day())
        .map(problem -> scene.require(false, "acceptance-missing", problem))
        .orElse(true);
  }
}
