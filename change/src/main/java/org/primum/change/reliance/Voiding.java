package org.primum.change.reliance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.primum.change.dossier.PartSlot;
import org.primum.change.event.ChangeEvent;
import org.primum.change.event.DecisionEvent.PreparationVoided;
import org.primum.change.event.DecisionEvent.SignatureVoided;
import org.primum.change.event.GateEvent.AdjudicationVoided;
import org.primum.change.event.GateEvent.DeterminationVoided;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Gates;
import org.primum.change.state.Progress;
import org.primum.charter.Decision;
import org.primum.charter.PartKind;
import org.primum.terms.DecisionId;
import org.primum.terms.OptionId;

/// Says what falls when something that decisions rest on changes.
///
/// A decision falls where its charter entry lists the changed part, and where it comes after a
/// decision whose signature falls. The adjudication falls with a determination and with the safety
/// statement, and takes with it the choice, every acceptance of risk, and the decisions that list
/// the adjudication. Everything else stands.
public final class Voiding {
  private final ChangeState state;
  private final List<Decision> needed;

  /// @param needed the decisions that the change needs
  public Voiding(ChangeState state, List<Decision> needed) {
    this.state = state;
    this.needed = List.copyOf(needed);
  }

  /// What falls when the part in `slot` is replaced.
  public List<ChangeEvent> partChanged(PartSlot slot, String because) {
    List<ChangeEvent> events = new ArrayList<>();
    Set<OptionId> redetermine = new HashSet<>();
    state
        .gates()
        .determinations()
        .forEach(
            (option, made) -> {
              if (considered(made, slot)) {
                redetermine.add(option);
                events.add(new DeterminationVoided(option, made.stamp().seq(), because));
              }
            });
    Set<DecisionId> affected =
        affected(
            decision ->
                (decision.restsOn().contains(slot.kind()) && slot.concerns(option(decision)))
                    || restsOnDetermination(decision, redetermine));
    events.addAll(fall(affected, !redetermine.isEmpty(), because));
    return events;
  }

  /// What falls when `option` is determined anew.
  public List<ChangeEvent> determined(OptionId option, String because) {
    return fall(
        affected(decision -> restsOnDetermination(decision, Set.of(option))), true, because);
  }

  /// What falls when one more option is put on the table.
  public List<ChangeEvent> optionAdded(String because) {
    return fall(affected(decision -> decision.id().equals(Dossiers.SAFETY)), true, because);
  }

  /// What falls when `next` is chosen: everything decided on another option.
  public List<ChangeEvent> chosen(OptionId next, String because) {
    return fall(
        affected(
            decision ->
                !decision.id().equals(Dossiers.SAFETY)
                    && option(decision).map(held -> !held.equals(next)).orElse(false)),
        false,
        because);
  }

  /// What falls, besides itself, when `decision` is taken back.
  public List<ChangeEvent> rejected(DecisionId decision, String because) {
    return fall(Set.of(decision), false, because);
  }

  /// What falls when a withdrawn change is taken up again: everything signed and worked on.
  public List<ChangeEvent> reopened(String because) {
    return fall(affected(decision -> true), false, because);
  }

  /// What falls when money shows up in a change whose lack of spend was signed.
  public List<ChangeEvent> spent(Decision unneeded, String because) {
    return state
        .progress(unneeded.id())
        .beside()
        .noSpend()
        .map(held -> List.<ChangeEvent>of(new SignatureVoided(unneeded.id(), held.seq(), because)))
        .orElse(List.of());
  }

  private static boolean considered(Gates.Determination made, PartSlot slot) {
    return made.made().grounds().considered().stream().anyMatch(part -> part.slot().equals(slot));
  }

  private static boolean restsOn(Decision decision, PartKind kind) {
    return decision.restsOn().contains(kind);
  }

  private boolean restsOnDetermination(Decision decision, Set<OptionId> options) {
    return option(decision)
        .map(options::contains)
        .orElseGet(() -> !options.isEmpty() && restsOn(decision, PartKind.DETERMINATION));
  }

  /// The option that work on `decision` so far is about.
  private Optional<OptionId> option(Decision decision) {
    if (decision.id().equals(Dossiers.SAFETY)) {
      return Optional.empty();
    }
    return state
        .progress(decision.id())
        .signature()
        .flatMap(held -> held.basis().option())
        .or(state::chosen)
        .or(() -> state.gates().earlier());
  }

  private Set<DecisionId> affected(Predicate<Decision> test) {
    Set<DecisionId> affected = new HashSet<>();
    needed.stream().filter(test).forEach(decision -> affected.add(decision.id()));
    return affected;
  }

  private List<ChangeEvent> fall(Set<DecisionId> first, boolean determination, String because) {
    Set<DecisionId> falling = new HashSet<>(first);
    boolean adjudication = determination;
    boolean grew = true;
    while (grew) {
      boolean adjudicationFalls =
          adjudication
              || (falling.contains(Dossiers.SAFETY) && state.progress(Dossiers.SAFETY).signed());
      grew =
          falling.addAll(
              affected(
                  decision ->
                      !Collections.disjoint(decision.after(), signed(falling))
                          || (adjudicationFalls
                              && state.gates().adjudication().isPresent()
                              && restsOn(decision, PartKind.ADJUDICATION))));
      grew |= adjudicationFalls != adjudication;
      adjudication = adjudicationFalls;
    }
    List<ChangeEvent> events = new ArrayList<>();
    for (Decision decision : needed) {
      if (falling.contains(decision.id())) {
        falls(decision.id(), because, events);
      }
    }
    if (adjudication) {
      state
          .gates()
          .adjudication()
          .ifPresent(made -> events.add(new AdjudicationVoided(made.stamp().seq(), because)));
    }
    return events;
  }

  private Set<DecisionId> signed(Set<DecisionId> falling) {
    Set<DecisionId> signed = new HashSet<>(falling);
    signed.removeIf(id -> !state.progress(id).signed());
    return signed;
  }

  private void falls(DecisionId decision, String because, List<ChangeEvent> events) {
    Progress progress = state.progress(decision);
    progress
        .signature()
        .ifPresent(held -> events.add(new SignatureVoided(decision, held.stamp().seq(), because)));
    progress
        .evaluation()
        .ifPresent(held -> events.add(new SignatureVoided(decision, held.stamp().seq(), because)));
    if (!progress.work().untouched()) {
      events.add(new PreparationVoided(decision, because));
    }
  }
}
