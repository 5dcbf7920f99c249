package org.primum.app.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.primum.change.dossier.PartSlot;
import org.primum.change.event.ChangeEvent;
import org.primum.change.event.DecisionEvent;
import org.primum.change.event.GateEvent;
import org.primum.change.event.RaisingEvent;
import org.primum.change.event.RunningEvent;
import org.primum.change.gate.Outcome;
import org.primum.terms.OptionId;

/// Events in words, to follow the name of whoever acted: `signed T4`.
final class Tellings {
  private Tellings() {}

  /// All events of one act in one line.
  static String all(List<ChangeEvent> events) {
    return events.stream().map(Tellings::one).collect(Collectors.joining("; "));
  }

  private static String one(ChangeEvent event) {
    return switch (event) {
      case RaisingEvent raising -> raising(raising);
      case GateEvent gate -> gate(gate);
      case DecisionEvent decision -> decision(decision);
      case RunningEvent running -> running(running);
    };
  }

  private static String raising(RaisingEvent event) {
    return switch (event) {
      case RaisingEvent.Raised raised -> "raised “" + raised.matter().title() + "”";
      case RaisingEvent.OptionAdded added -> "put option " + added.option().id() + " on the table";
      case RaisingEvent.PartAttached attached ->
          "attached "
              + slot(attached.part().slot())
              + ", version "
              + attached.part().version()
              + " ("
              + attached.part().digest().brief()
              + ")";
      case RaisingEvent.Objected objected ->
          "objected"
              + objected.decision().map(decision -> " to " + decision).orElse(" to the change");
      case RaisingEvent.Withdrawn withdrawn -> "withdrew the change";
      case RaisingEvent.Reopened reopened -> "took the change up again";
    };
  }

  private static String gate(GateEvent event) {
    return switch (event) {
      case GateEvent.Determined made ->
          "determined " + made.option() + ": " + made.verdict().word().replace('-', ' ');
      case GateEvent.DeterminationVoided voided ->
          "the determination of " + voided.option() + " is void: " + voided.because();
      case GateEvent.ConditionMet met ->
          "confirmed condition " + met.condition() + " of " + met.option();
      case GateEvent.Adjudicated adjudicated ->
          "recorded the adjudication: " + outcome(adjudicated.record().outcome());
      case GateEvent.AdjudicationVoided voided -> "the adjudication is void: " + voided.because();
      case GateEvent.Judged judged -> "judged for " + judged.option();
      case GateEvent.RiskAccepted accepted ->
          "accepted the risk of "
              + accepted.option()
              + " for a "
              + accepted.terms().reasonClass().word().replace('-', ' ')
              + " reason, until "
              + accepted.terms().expiresOn();
      case GateEvent.RemediationOpened opened ->
          "opened a mandatory remediation, due " + opened.remediation().due();
    };
  }

  static String outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Proposed(OptionId option) -> option + " is proposed";
      case Outcome.Indeterminate(List<OptionId> options) ->
          "indeterminate between "
              + options.stream().map(OptionId::value).collect(Collectors.joining(" and "));
      case Outcome.NoneProposed() -> "no option passes without a signed acceptance of its risk";
      case Outcome.AllRefused() -> "every option but doing nothing breaks the law";
      case Outcome.RemediationRequired() -> "doing nothing breaks the law too";
    };
  }

  private static String decision(DecisionEvent event) {
    String id = event.decision().value();
    return switch (event) {
      case DecisionEvent.Prepared prepared -> "prepared " + id;
      case DecisionEvent.Voted voted -> voted(voted, id);
      case DecisionEvent.CommitteePassed passed ->
          "committee "
              + passed.committee()
              + " passed "
              + id
              + ", "
              + passed.count().inFavour()
              + " of "
              + passed.count().members()
              + " in favour";
      case DecisionEvent.ConsultationOpened opened -> "the consultation on " + id + " is open";
      case DecisionEvent.Consulted consulted -> "was heard on " + id;
      case DecisionEvent.SilenceRecorded silence ->
          silence.role() + " stayed silent on " + id + " until the deadline";
      case DecisionEvent.Signed signed ->
          "signed "
              + id
              + (signed.extent() == DecisionEvent.Extent.EVALUATION
                  ? " for a silent evaluation only"
                  : "");
      case DecisionEvent.Rejected rejected -> "rejected " + id;
      case DecisionEvent.SignatureVoided voided ->
          "the signature under " + id + " is void: " + voided.because();
      case DecisionEvent.PreparationVoided voided -> "the work on " + id + " starts again";
      case DecisionEvent.Recused recused ->
          recused.person() + " is recused from " + id + " for a conflict of interest";
      case DecisionEvent.Escalated escalated ->
          "took the silence on " + id + " up to the " + escalated.to();
      case DecisionEvent.Acknowledged acknowledged -> "confirmed having read " + id;
      case DecisionEvent.NoSpendStated stated ->
          "signed that " + id + " is not needed, there being no spend";
    };
  }

  private static String voted(DecisionEvent.Voted voted, String decision) {
    String seat = voted.profession().map(profession -> " as " + profession).orElse("");
    return switch (voted.ballot()) {
      case FOR -> "voted for " + decision + seat;
      case AGAINST -> "dissented on " + decision + seat;
      case ABSTAIN -> "abstained on " + decision + seat;
    };
  }

  private static String running(RunningEvent event) {
    return switch (event) {
      case RunningEvent.SilentTrialWaived waived -> "accepted that there is no silent trial";
      case RunningEvent.Activated activated ->
          "activated "
              + activated.artifact().id()
              + ", "
              + activated.mode().word()
              + " ("
              + activated.artifact().hash().brief()
              + ")";
      case RunningEvent.Suspended suspended ->
          "stopped it for the " + suspended.chamber() + " chamber";
      case RunningEvent.ResumptionAgreed agreed ->
          "agreed for the " + agreed.chamber() + " chamber that it may start again";
      case RunningEvent.ExternalRegistered registered ->
          "registered " + registered.id() + " in " + registered.system();
      case RunningEvent.ExternalAttested attested ->
          "attested what was installed (" + attested.installed().brief() + ")";
      case RunningEvent.ExternalVerified verified ->
          "verified what is installed (" + verified.found().brief() + "): it is in force";
      case RunningEvent.Reconciled reconciled ->
          reconciled.matches()
              ? "found production as approved (" + reconciled.found().brief() + ")"
              : "found production to differ (" + reconciled.found().brief() + ")";
      case RunningEvent.IncidentOpened opened -> "a drift incident is open";
      case RunningEvent.IncidentClosed closed -> "the drift incident is closed";
      case RunningEvent.Retired retired -> "retired it";
      case RunningEvent.EmergencyDeclared declared ->
          "declared an emergency for the "
              + declared.covers()
              + " chamber: "
              + declared.override().artifact().option()
              + " until "
              + declared.override().ends();
      case RunningEvent.EmergencyStarted started ->
          (started.renewal() ? "renewed" : "confirmed")
              + " the emergency for the "
              + started.covers()
              + " chamber: "
              + started.override().artifact().option()
              + " runs as an override until "
              + started.override().ends();
    };
  }

  static String slot(PartSlot slot) {
    return slot.kind().value().replace('-', ' ')
        + Optional.of(slot).flatMap(PartSlot::option).map(option -> " of " + option).orElse("");
  }
}
