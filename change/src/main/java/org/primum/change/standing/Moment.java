package org.primum.change.standing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.primum.change.Change;
import org.primum.change.ChangeFacts;
import org.primum.change.event.ChangeOption;
import org.primum.change.gate.Outcome;
import org.primum.change.runtime.Mode;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Gates;
import org.primum.change.state.Progress;
import org.primum.change.state.Running;
import org.primum.charter.Charter;
import org.primum.charter.Decision;
import org.primum.roster.Member;
import org.primum.roster.Roster;
import org.primum.terms.DecisionId;
import org.primum.terms.OptionId;
import org.primum.terms.PersonId;
import org.primum.terms.Refusal;
import org.primum.terms.RoleId;

/// A change at an instant, with everything there is to ask about it.
record Moment(ChangeState state, Charter charter, Roster roster, Instant at) {
  List<Decision> needed() {
    return state.raised().event().needed().stream().map(charter::decision).toList();
  }

  List<Decision> unsigned() {
    return needed().stream().filter(decision -> !progress(decision).signed()).toList();
  }

  Progress progress(Decision decision) {
    return state.progress(decision.id());
  }

  boolean needsSafety() {
    return state.needs(Change.SAFETY) && !state.progress(Change.SAFETY).signed();
  }

  List<Member> holders(RoleId role) {
    return roster.holders(role, at);
  }

  /// Holders of `role` and their deputies.
  List<Member> acting(RoleId role) {
    return roster.acting(role, at);
  }

  /// What runs as it was decided; an emergency's override is shown apart.
  Optional<Running.Live> running() {
    return state.running().at(at).filter(live -> !live.override());
  }

  /// True where the acceptance of risk that chose an option has run out: it is to be reviewed.
  boolean lapsed() {
    return state
            .gates()
            .choice()
            .filter(choice -> choice.reason() instanceof Gates.Reason.Accepted)
            .isPresent()
        && Change.acceptanceProblem(state, charter.day(at)).isPresent();
  }

  List<Refusal> barred(PersonId person, Decision decision) {
    return Change.barred(
        state, new ChangeFacts(charter, roster, person, decision.accountable(), at), decision.id());
  }

  static String titled(Decision decision) {
    return decision.id() + " (" + decision.title() + ")";
  }

  boolean after(Decision decision) {
    return decision.after().stream()
        .filter(state::needs)
        .allMatch((DecisionId earlier) -> state.progress(earlier).signed());
  }

  Phase phase() {
    if (state.end().isPresent()) {
      return state.end().get().retired() ? Phase.RETIRED : Phase.WITHDRAWN;
    }
    Running running = state.running();
    if (running.suspension().isPresent()) {
      return Phase.SUSPENDED;
    }
    if (running().filter(live -> live.mode() == Mode.ACTIVE).isPresent()) {
      return Phase.ACTIVE;
    }
    if (!Change.undetermined(state).isEmpty()) {
      return Phase.COMPLIANCE;
    }
    if (needsSafety() && !Change.allRefused(state)) {
      return Phase.SAFETY;
    }
    return state.gates().adjudication().map(this::adjudicated).orElse(Phase.ADJUDICATION);
  }

  private Phase adjudicated(Gates.Adjudication adjudication) {
    Optional<OptionId> chosen = state.chosen();
    if (chosen.isEmpty()) {
      return switch (adjudication.record().outcome()) {
        case Outcome.AllRefused() -> Phase.REFUSED;
        case Outcome.RemediationRequired() -> Phase.REMEDIATION;
        case Outcome.NoneProposed() -> Phase.CHOICE;
        case Outcome.Indeterminate(List<OptionId> options) -> Phase.CHOICE;
        case Outcome.Proposed(OptionId option) -> Phase.CHOICE;
      };
    }
    if (chosen.get().equals(ChangeOption.DO_NOTHING)) {
      return Phase.DOING_NOTHING;
    }
    if (lapsed()) {
      return Phase.CHOICE;
    }
    if (!unsigned().isEmpty()) {
      return Phase.DECISIONS;
    }
    return running().isPresent() ? Phase.SILENT : Phase.READY;
  }
}
