package org.primum.change.reliance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.primum.change.dossier.DecisionRef;
import org.primum.change.dossier.Dossier;
import org.primum.change.dossier.PartVersion;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Content;
import org.primum.charter.Decision;
import org.primum.charter.PartKind;
import org.primum.terms.DecisionId;
import org.primum.terms.OptionId;

/// Gathers what a decision rests on as things stand.
public final class Dossiers {
  /// The decision that states the expected harm, wherever a kind needs one.
  public static final DecisionId SAFETY = new DecisionId("S");

  private Dossiers() {}

  /// True where the part is an act at the gates, so that nobody attaches it.
  public static boolean madeAtTheGates(PartKind kind) {
    return kind.equals(PartKind.DETERMINATION) || kind.equals(PartKind.ADJUDICATION);
  }

  /// The option a decision is made on: the safety statement concerns all options, every other the
  /// chosen one.
  public static Optional<OptionId> option(ChangeState state, Decision decision) {
    return decision.id().equals(SAFETY) ? Optional.empty() : state.chosen();
  }

  /// The kinds of parts that `decision` rests on and that are not attached yet.
  public static SortedSet<PartKind> missing(ChangeState state, Decision decision) {
    SortedSet<PartKind> missing = new TreeSet<>();
    for (PartKind kind : decision.restsOn()) {
      if (!madeAtTheGates(kind) && state.content().parts(kind, option(state, decision)).isEmpty()) {
        missing.add(kind);
      }
    }
    return missing;
  }

  /// The dossier of `decision` as things stand.
  public static Dossier of(ChangeState state, Decision decision) {
    Optional<OptionId> option = option(state, decision);
    boolean safety = decision.id().equals(SAFETY);
    long version = safety ? state.content().optionsSeq() : 0;
    if (!safety && state.gates().choice().isPresent()) {
      version = state.gates().choice().get().stamp().seq();
    }
    List<PartVersion> parts = new ArrayList<>();
    for (PartKind kind : decision.restsOn()) {
      for (Content.Attached attached : state.content().parts(kind, option)) {
        parts.add(attached.part());
        version = Math.max(version, attached.stamp().seq());
      }
    }
    List<DecisionRef> decisions = new ArrayList<>();
    decision.after().stream()
        .filter(state::needs)
        .forEach(
            id ->
                state
                    .progress(id)
                    .signature()
                    .ifPresent(held -> decisions.add(new DecisionRef(id, held.stamp().seq()))));
    SortedMap<String, Long> gates = gates(state, decision, option);
    for (DecisionRef earlier : decisions) {
      version = Math.max(version, earlier.seq());
    }
    for (long seq : gates.values()) {
      version = Math.max(version, seq);
    }
    List<OptionId> options = safety ? state.content().optionIds() : option.stream().toList();
    return new Dossier(
        new Dossier.Subject(
            state.id(), decision.id(), state.raised().event().charter().digest(), options),
        parts,
        decisions,
        gates,
        version);
  }

  private static SortedMap<String, Long> gates(
      ChangeState state, Decision decision, Optional<OptionId> option) {
    SortedMap<String, Long> gates = new TreeMap<>();
    state
        .gates()
        .determinations()
        .forEach(
            (determined, made) -> {
              boolean concerns = option.map(determined::equals).orElseGet(() -> rests(decision));
              if (concerns) {
                gates.put("determination/" + determined, made.stamp().seq());
              }
            });
    if (decision.restsOn().contains(PartKind.ADJUDICATION)) {
      state.gates().adjudication().ifPresent(made -> gates.put("adjudication", made.stamp().seq()));
    }
    return gates;
  }

  private static boolean rests(Decision decision) {
    return decision.restsOn().contains(PartKind.DETERMINATION);
  }
}
