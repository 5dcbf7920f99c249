package org.primum.app.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.primum.change.gate.DuePoint;
import org.primum.change.runtime.Mode;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Gates;
import org.primum.change.state.Progress;
import org.primum.change.state.Running;
import org.primum.charter.Charter;
import org.primum.charter.Decision;
import org.primum.terms.DecisionId;
import org.primum.terms.RoleId;

/// Whose turn it is. The rules decide what may be done; this only says what comes next in the order
/// of the house: determinations, the statement of harm, the adjudication, the decisions,
/// activation.
final class Turn {
  private static final DecisionId SAFETY = new DecisionId("S");

  private final ChangeState state;
  private final Charter charter;
  private final Instant now;

  Turn(ChangeState state, Charter charter, Instant now) {
    this.state = state;
    this.charter = charter;
    this.now = now;
  }

  /// What comes next.
  ///
  /// @param role whose turn it is; empty where nobody's
  /// @param sentence to follow the names, e.g. `signs T1 (Clinical logic and thresholds)`
  record Step(Optional<RoleId> role, String sentence, boolean blocked) {
    static Step of(RoleId role, String sentence) {
      return new Step(Optional.of(role), sentence, false);
    }
  }

  Step next() {
    if (state.end().isPresent()) {
      return new Step(
          Optional.empty(),
          state.end().get().retired() ? "It was retired." : "It was withdrawn.",
          false);
    }
    if (state.running().suspension().isPresent()) {
      return new Step(
          Optional.empty(), "It is stopped; both chambers must agree to start it again.", true);
    }
    return compliance().or(this::safety).or(this::choice).or(this::decision).orElseGet(this::run);
  }

  private Optional<Step> compliance() {
    long open =
        state.content().optionIds().stream()
            .filter(
                option ->
                    state
                        .gates()
                        .determination(option)
                        .filter(made -> made.verdict().settled())
                        .isEmpty())
            .count();
    int all = state.content().options().size();
    return open == 0
        ? Optional.empty()
        : Optional.of(
            Step.of(
                charter.compliance().officer(), "determines " + open + " of " + all + " options."));
  }

  private Optional<Step> safety() {
    return state.needs(SAFETY) && !state.progress(SAFETY).signed()
        ? Optional.of(inside(charter.decision(SAFETY)))
        : Optional.empty();
  }

  private Optional<Step> choice() {
    Gates gates = state.gates();
    if (gates.choice().isPresent()) {
      return Optional.empty();
    }
    if (gates.adjudication().isEmpty()) {
      return Optional.of(
          new Step(Optional.empty(), "The adjudication is computed and recorded.", false));
    }
    String found = Tellings.outcome(gates.adjudication().get().record().outcome());
    return Optional.of(new Step(leadership(), "answers the adjudication: " + found + ".", true));
  }

  private Optional<RoleId> leadership() {
    return Optional.ofNullable(charter.decisions().get(SAFETY)).map(Decision::accountable);
  }

  private Optional<Step> decision() {
    return needed().stream()
        .filter(each -> !each.id().equals(SAFETY))
        .filter(each -> !state.progress(each.id()).signed())
        .findFirst()
        .map(this::inside);
  }

  private Step inside(Decision decision) {
    String title = decision.id() + " (" + decision.title() + ")";
    Progress progress = state.progress(decision.id());
    if (progress.rejection().isPresent()) {
      return new Step(
          Optional.empty(), title + " was rejected; the work must answer what was said.", true);
    }
    for (RoleId role : decision.responsible()) {
      if (!role.equals(decision.accountable()) && !progress.work().prepared().containsKey(role)) {
        return Step.of(role, "prepares " + title + ".");
      }
    }
    for (var committee : decision.committees()) {
      if (!progress.work().passed().containsKey(committee.id())) {
        return Step.of(committee.members(), "votes on " + title + ".");
      }
    }
    for (RoleId role : decision.consulted().keySet()) {
      if (!heard(progress, role)) {
        return Step.of(role, "is consulted on " + title + ".");
      }
    }
    return Step.of(decision.accountable(), "signs " + title + ".");
  }

  private boolean heard(Progress progress, RoleId role) {
    return progress.consultation().map(held -> held.settled(role, now)).orElse(false);
  }

  private Step run() {
    Optional<Running.Live> live = state.running().live();
    if (live.isEmpty()) {
      List<String> unmet = unmet();
      return unmet.isEmpty()
          ? new Step(Optional.empty(), "Everything is signed; it may be activated.", false)
          : new Step(
              Optional.empty(),
              "Everything is signed; open conditions: " + String.join(", ", unmet) + ".",
              true);
    }
    if (state.running().incident().isPresent()) {
      return new Step(
          Optional.empty(),
          "Production differs from what was approved; an incident is open.",
          true);
    }
    return live.get().mode() == Mode.SILENT
        ? new Step(
            Optional.empty(), "It runs silently; the trial's report decides on activation.", false)
        : new Step(Optional.empty(), "It is active and watched.", false);
  }

  private List<String> unmet() {
    return state
        .chosen()
        .flatMap(option -> state.gates().determination(option))
        .map(made -> made.unmet(DuePoint.BEFORE_ACTIVE).stream().map(each -> each.id()).toList())
        .orElse(List.of());
  }

  /// True where it is the turn of those Responsible for `decision`.
  boolean work(Decision decision) {
    return decision.after().stream()
        .filter(state::needs)
        .allMatch(earlier -> state.progress(earlier).signed());
  }

  /// True where only the signature under `decision` is missing.
  boolean accountable(Decision decision) {
    Step step = inside(decision);
    boolean itsTurn = decision.id().equals(SAFETY) || state.gates().choice().isPresent();
    return itsTurn
        && work(decision)
        && step.sentence().startsWith("signs ")
        && step.role().equals(Optional.of(decision.accountable()));
  }

  private List<Decision> needed() {
    return state.raised().event().needed().stream().map(charter::decision).toList();
  }
}
