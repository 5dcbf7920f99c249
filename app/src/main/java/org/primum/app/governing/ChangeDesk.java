package org.primum.app.governing;

import java.time.Instant;
import java.util.Optional;
import org.primum.app.folding.ActTypes;
import org.primum.app.folding.LedgerView;
import org.primum.app.folding.Present;
import org.primum.app.governing.Recorder.Ruling;
import org.primum.app.keeping.DocumentStore;
import org.primum.change.Change;
import org.primum.change.ChangeDecision;
import org.primum.change.ChangeFacts;
import org.primum.change.command.ChangeCommand;
import org.primum.change.command.DecisionCommand;
import org.primum.change.command.GateCommand;
import org.primum.change.command.RaisingCommand;
import org.primum.change.command.RunningCommand;
import org.primum.change.dossier.Dossier;
import org.primum.change.event.ChangeEvents;
import org.primum.change.state.ChangeState;
import org.primum.charter.Charter;
import org.primum.ledger.act.Actor;
import org.primum.roster.Member;
import org.primum.terms.ChangeId;
import org.primum.terms.DecisionId;
import org.primum.terms.Digest;
import org.primum.terms.PersonId;
import org.primum.terms.json.CanonicalJson;

/// Acts on changes: each command is judged on the present, under the charter that binds the change,
/// and recorded with the facts that the judgement used.
public final class ChangeDesk {
  private final Recorder recorder;
  private final LedgerView view;
  private final DocumentStore documents;

  ChangeDesk(Recorder recorder, LedgerView view, DocumentStore documents) {
    this.recorder = recorder;
    this.view = view;
    this.documents = documents;
  }

  /// Does what `command` asks of change `id`, or says why not. Raising needs an id that is free.
  public Acted act(ChangeId id, Hat hat, ChangeCommand command) {
    return recorder.record(
        ActTypes.CHANGE_PREFIX + id.value(), (present, at) -> rule(present, at, id, hat, command));
  }

  /// What `decision` rests on as things stand; whoever signs it signs the reference. The dossier is
  /// kept as a document.
  ///
  /// @return empty where the change was never raised or its charter has no such decision
  public Optional<Dossier> dossier(ChangeId id, DecisionId decision) {
    Present present = view.now();
    return present
        .change(id)
        .filter(state -> present.charterOf(state).decisions().containsKey(decision))
        .map(
            state -> {
              Dossier dossier = Change.dossier(state, present.charterOf(state), decision);
              documents.put(CanonicalJson.bytes(dossier.json()));
              return dossier;
            });
  }

  private static Ruling rule(
      Present present, Instant at, ChangeId id, Hat hat, ChangeCommand command) {
    if (present.charter().isEmpty()) {
      return Ruling.Refused.because(
          "no-charter", "No charter is in force; adopt one before anything is changed.");
    }
    Optional<ChangeState> known = present.change(id);
    if (known.isPresent() == (command instanceof RaisingCommand.Raise)) {
      return known.isPresent()
          ? Ruling.Refused.because(
              "change-exists",
              "Change `%s` exists already; raise the new one under another id.".formatted(id))
          : Ruling.Refused.because(
              "not-raised", "Change `%s` has not been raised; raise it first.".formatted(id));
    }
    if (command instanceof RaisingCommand.Reopen && outdated(present, known.orElseThrow())) {
      return Ruling.Refused.because(
          "charter-amended",
          "Change `%s` was raised under a charter that was amended since; a withdrawn change is not in flight. Raise it anew."
              .formatted(id));
    }
    Charter charter =
        known.map(present::charterOf).orElseGet(() -> present.charter().get().charter());
    Digest digest =
        known
            .map(change -> change.raised().event().charter().digest())
            .orElseGet(() -> present.charter().get().digest());
    ChangeFacts facts =
        new ChangeFacts(charter, present.roster(), hat.person(), hat.role(), at, digest);
    ChangeDecision decision =
        Change.decide(known.orElseGet(() -> ChangeState.unraised(id)), facts, command);
    return switch (decision) {
      case ChangeDecision.Refused(var refusals) -> new Ruling.Refused(refusals);
      case ChangeDecision.Accepted(var events) ->
          new Ruling.Accepted(
              type(command),
              new Actor(hat.person(), name(present, hat, at), hat.role()),
              facts.used(command),
              events.stream().map(ChangeEvents::json).toList());
    };
  }

  private static boolean outdated(Present present, ChangeState change) {
    return !present
        .charter()
        .orElseThrow()
        .digest()
        .equals(change.raised().event().charter().digest());
  }

  /// As printed in the record: a deputy with the name of whoever delegated the role.
  private static String name(Present present, Hat hat, Instant at) {
    String name = name(present, hat.person());
    return present
        .roster()
        .deputyship(hat.person(), hat.role(), at)
        .map(deputyship -> name + ", deputy of " + name(present, deputyship.principal()))
        .orElse(name);
  }

  private static String name(Present present, PersonId person) {
    Member member =
        present
            .roster()
            .find(person)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "person `" + person + "` acted without being on the roster"));
    return member.person().name();
  }

  private static String type(ChangeCommand command) {
    return "change."
        + switch (command) {
          case RaisingCommand raising -> raising(raising);
          case GateCommand gate -> gate(gate);
          case DecisionCommand decision -> decision(decision);
          case RunningCommand running -> running(running);
        };
  }

  private static String raising(RaisingCommand command) {
    return switch (command) {
      case RaisingCommand.Raise raise -> "raised";
      case RaisingCommand.AddOption add -> "option-added";
      case RaisingCommand.AttachPart attach -> "part-attached";
      case RaisingCommand.RaiseObjection object -> "objected";
      case RaisingCommand.Withdraw withdraw -> "withdrawn";
      case RaisingCommand.Reopen reopen -> "reopened";
    };
  }

  private static String gate(GateCommand command) {
    return switch (command) {
      case GateCommand.Determine determine -> "determined";
      case GateCommand.MeetCondition meet -> "condition-met";
      case GateCommand.RecordAdjudication adjudicate -> "adjudicated";
      case GateCommand.Judge judge -> "judged";
      case GateCommand.AcceptRisk accept -> "risk-accepted";
    };
  }

  private static String decision(DecisionCommand command) {
    return switch (command) {
      case DecisionCommand.Prepare prepare -> "prepared";
      case DecisionCommand.CastVote vote -> "voted";
      case DecisionCommand.AnswerConsultation answer -> "consulted";
      case DecisionCommand.Decide decide ->
          decide.ruling() == DecisionCommand.Ruling.REJECT ? "rejected" : "signed";
      case DecisionCommand.RecordSilence silence -> "silence-recorded";
      case DecisionCommand.Recuse recuse -> "recused";
      case DecisionCommand.Acknowledge acknowledge -> "acknowledged";
      case DecisionCommand.StateNoSpend stated -> "no-spend-stated";
    };
  }

  private static String running(RunningCommand command) {
    return switch (command) {
      case RunningCommand.WaiveSilentTrial waive -> "silent-trial-waived";
      case RunningCommand.Activate activate -> "activated";
      case RunningCommand.Suspend suspend -> "suspended";
      case RunningCommand.AgreeToResume agree -> "resumption-agreed";
      case RunningCommand.RegisterExternal register -> "external-registered";
      case RunningCommand.Attest attest -> "external-attested";
      case RunningCommand.Verify verify -> "external-verified";
      case RunningCommand.Reconcile reconcile -> "reconciled";
      case RunningCommand.Retire retire -> "retired";
      case RunningCommand.DeclareEmergency declare -> "emergency-declared";
      case RunningCommand.ConfirmEmergency confirm -> "emergency-started";
    };
  }
}
