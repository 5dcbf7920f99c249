package org.primum.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.primum.change.command.ChangeCommand;
import org.primum.change.command.DecisionCommand;
import org.primum.change.command.GateCommand;
import org.primum.change.command.RaisingCommand;
import org.primum.change.command.RunningCommand;
import org.primum.change.dossier.Dossier;
import org.primum.change.reliance.Dossiers;
import org.primum.change.state.ChangeState;
import org.primum.charter.Charter;
import org.primum.charter.Decision;
import org.primum.charter.PartKind;
import org.primum.terms.DecisionId;
import org.primum.terms.Digest;
import org.primum.terms.OptionId;
import org.primum.terms.Refusal;

/// The rules of a change. The matrix of the charter is the permission: whoever is not named in it
/// for a thing is refused, with a sentence that says who is.
public final class Change {
  /// The decision that states the expected harm, wherever a kind needs one. Its Accountable is
  /// *clinical leadership*.
  public static final DecisionId SAFETY = Scene.SAFETY;

  private Change() {}

  /// Judges `command`.
  ///
  /// @param state of the change; unraised for raising it
  /// @param facts of the moment; the charter must be the one the change was raised under
  /// @return the events of one act, or every reason against it
  public static ChangeDecision decide(ChangeState state, ChangeFacts facts, ChangeCommand command) {
    Scene scene = new Scene(state, facts);
    Hats hats = new Hats(scene);
    if (!hats.worn() || !(freely(command) || hats.apart())) {
      return scene.refused();
    }
    if (command instanceof RaisingCommand.Raise raise) {
      return new RaisingRules(scene).raise(raise);
    }
    if (!open(scene, command)) {
      return scene.refused();
    }
    return switch (command) {
      case RaisingCommand raising -> new RaisingRules(scene).decide(raising);
      case GateCommand gate -> new GateRules(scene).decide(gate);
      case DecisionCommand decision -> new WorkRules(scene).decide(decision);
      case RunningCommand running -> new RunningRules(scene).decide(running);
    };
  }

  /// What `decision` rests on as things stand; its reference is what a signer signs.
  ///
  /// @throws IllegalArgumentException if the charter has no such decision
  public static Dossier dossier(ChangeState state, Charter charter, DecisionId decision) {
    return Dossiers.of(state, charter.decision(decision));
  }

  /// Name to digest of everything an adjudication recorded now must have been computed from:
  /// `charter`; `determinations`, the digest of `[{option, verdict, seq}]` by option; and, unless
  /// compliance alone decides, `safety`, the dossier that the safety statement signed, and
  /// `harm-estimate` or `harm-estimate/OPTION` for each estimate in it.
  public static SortedMap<String, Digest> adjudicationInputs(ChangeState state, Charter charter) {
    return AdjudicationRules.inputs(state, charter);
  }

  /// Why the person of `facts`, in the role worn there, could not sign `decision` at any time of
  /// this change as it stands: hat, licence, own work, having raised it, another chamber. What is
  /// merely not due yet is no reason. Empty where nothing speaks against it.
  ///
  /// @throws IllegalArgumentException if the charter has no such decision
  public static List<Refusal> barred(ChangeState state, ChangeFacts facts, DecisionId decision) {
    Scene scene = new Scene(state, facts);
    Hats hats = new Hats(scene);
    if (hats.worn() && hats.apart()) {
      new SigningRules(scene, facts.charter().decision(decision)).maySign();
    }
    return scene.refusals();
  }

  /// The kinds of parts that `decision` rests on and that are not attached.
  public static SortedSet<PartKind> missingParts(ChangeState state, Decision decision) {
    return Dossiers.missing(state, decision);
  }

  /// The decisions that the change does not need because there is no spend, where nobody
  /// Responsible has signed so yet.
  public static List<Decision> noSpendUnsigned(ChangeState state, Charter charter) {
    return BesideRules.ifSpend(state, charter).stream()
        .filter(decision -> state.progress(decision.id()).beside().noSpend().isEmpty())
        .toList();
  }

  /// The options that compliance has not settled.
  public static List<OptionId> undetermined(ChangeState state) {
    return AdjudicationRules.undetermined(state);
  }

  /// True where every option but doing nothing breaks the law.
  public static boolean allRefused(ChangeState state) {
    return AdjudicationRules.allRefused(state);
  }

  /// Why the choice does not hold on `day` for want of an acceptance of risk; empty where it holds.
  public static Optional<String> acceptanceProblem(ChangeState state, LocalDate day) {
    return ChoiceRules.acceptanceProblem(state, day);
  }

  /// Stopping, objecting and recusing oneself are open to whoever holds a role, even where two
  /// roles held exclude each other.
  private static boolean freely(ChangeCommand command) {
    return command instanceof RunningCommand.Suspend
        || command instanceof RaisingCommand.RaiseObjection
        || command instanceof DecisionCommand.Recuse;
  }

  private static boolean open(Scene scene, ChangeCommand command) {
    ChangeState state = scene.state();
    if (!scene.require(
        state.raising().isPresent(),
        "not-raised",
        "change " + state.id() + " has not been raised; raise it first")) {
      return false;
    }
    var pinned = state.raised().event().charter();
    Digest digest = scene.facts().digest();
    scene.require(
        pinned.digest().equals(digest),
        "another-charter",
        "change "
            + state.id()
            + " was raised under charter "
            + pinned.version()
            + " ("
            + pinned.digest().brief()
            + "), which binds it to its end; it cannot be judged under charter "
            + scene.charter().heading().version()
            + " ("
            + digest.brief()
            + "); load the charter it was raised under");
    state
        .end()
        .filter(end -> end.retired() || !(command instanceof RaisingCommand.Reopen))
        .ifPresent(
            end ->
                scene.refuse(
                    "change-ended",
                    "change "
                        + state.id()
                        + " was "
                        + (end.retired() ? "retired" : "withdrawn")
                        + " by "
                        + end.stamp().by()
                        + " on "
                        + scene.charter().day(end.stamp().at())
                        + "; raise a new change"));
    return scene.clear();
  }
}
