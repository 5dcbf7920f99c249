package org.primum.change.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.primum.change.event.ChangeEvent;
import org.primum.change.event.DecisionEvent;
import org.primum.change.event.GateEvent;
import org.primum.change.event.RaisingEvent;
import org.primum.change.event.RunningEvent;
import org.primum.terms.ChangeId;
import org.primum.terms.Commitment;
import org.primum.terms.DecisionId;
import org.primum.terms.OptionId;

/// Where one change stands after its events so far.
///
/// @param id the change
/// @param acts how many acts its stream holds; the next act has this place
/// @param raising how it was raised; empty before
/// @param content options and parts
/// @param gates compliance, safety, usability
/// @param decisions per decision that anybody has touched
/// @param running what runs
/// @param remarks what stands beside the decisions
/// @param end how it ended; empty while it is open
public record ChangeState(
    ChangeId id,
    long acts,
    Optional<Raising> raising,
    Content content,
    Gates gates,
    SortedMap<DecisionId, Progress> decisions,
    Running running,
    Remarks remarks,
    Optional<End> end) {

  /// How a change was raised.
  public record Raising(RaisingEvent.Raised event, Stamp stamp) {}

  /// What stands beside the decisions.
  ///
  /// @param objections oldest first
  /// @param coverage who has covered which chamber in this change, also by signatures voided since
  public record Remarks(List<Objection> objections, SortedSet<Coverage> coverage) {
    public Remarks {
      objections = List.copyOf(objections);
      coverage = Collections.unmodifiableSortedSet(new TreeSet<>(coverage));
    }
  }

  /// An objection with its act.
  public record Objection(Optional<DecisionId> decision, Commitment reason, Stamp stamp) {}

  /// How a change ended.
  ///
  /// @param retired true where something had run; false where it was withdrawn before
  public record End(boolean retired, Stamp stamp) {}

  public ChangeState {
    decisions = Collections.unmodifiableSortedMap(new TreeMap<>(decisions));
  }

  /// A change before its first event.
  public static ChangeState unraised(ChangeId id) {
    return new ChangeState(
        id,
        0,
        Optional.empty(),
        Content.empty(),
        Gates.shut(),
        new TreeMap<>(),
        Running.nothing(),
        new Remarks(List.of(), new TreeSet<>()),
        Optional.empty());
  }

  /// How it was raised.
  ///
  /// @throws IllegalStateException if it was not
  public Raising raised() {
    return raising.orElseThrow(
        () -> new IllegalStateException("change `" + id + "` has not been raised"));
  }

  /// True where the charter asks `decision` of this change.
  public boolean needs(DecisionId decision) {
    return raising.map(each -> each.event().needed().contains(decision)).orElse(false);
  }

  /// Where `decision` stands.
  public Progress progress(DecisionId decision) {
    return decisions.getOrDefault(decision, Progress.none());
  }

  /// The option that decisions are made on, if one is chosen.
  public Optional<OptionId> chosen() {
    return gates.choice().map(Gates.Choice::option);
  }

  /// The state after all events of one act.
  public ChangeState evolve(Stamp stamp, List<ChangeEvent> events) {
    ChangeState state = this;
    for (ChangeEvent event : events) {
      state = state.evolve(stamp, event);
    }
    return state;
  }

  /// The state after one event.
  ///
  /// @param stamp the act around it
  /// @throws IllegalArgumentException if the act is out of order
  public ChangeState evolve(Stamp stamp, ChangeEvent event) {
    if (stamp.seq() != acts && stamp.seq() != acts - 1) {
      throw new IllegalArgumentException(
          "cannot fold act "
              + stamp.seq()
              + " into change `"
              + id
              + "`: it holds "
              + acts
              + " acts; the record is damaged, verify the ledger");
    }
    Parts next = new Parts(this);
    switch (event) {
      case RaisingEvent raisingEvent -> raising(next, stamp, raisingEvent);
      case GateEvent gate -> next.gates = gates.evolve(stamp, gate);
      case DecisionEvent decision ->
          next.decisions.put(
              decision.decision(), progress(decision.decision()).evolve(stamp, decision));
      case RunningEvent runningEvent -> {
        next.running = running.evolve(stamp, runningEvent);
        if (runningEvent instanceof RunningEvent.Retired) {
          next.end = Optional.of(new End(true, stamp));
        }
      }
    }
    Coverage.of(stamp, event).ifPresent(next.coverage::add);
    return next.build(stamp.seq() + 1);
  }

  private void raising(Parts next, Stamp stamp, RaisingEvent event) {
    switch (event) {
      case RaisingEvent.Raised raised -> {
        next.raising = Optional.of(new Raising(raised, stamp));
        next.content = content.withOptions(raised.matter().options(), stamp.seq());
      }
      case RaisingEvent.OptionAdded added ->
          next.content = content.withOption(added.option(), stamp.seq());
      case RaisingEvent.PartAttached attached ->
          next.content = content.withPart(attached.part(), stamp);
      case RaisingEvent.Objected objected ->
          next.objections.add(new Objection(objected.decision(), objected.reason(), stamp));
      case RaisingEvent.Withdrawn withdrawn -> next.end = Optional.of(new End(false, stamp));
      case RaisingEvent.Reopened reopened -> next.end = Optional.empty();
    }
  }

  /// The components of the next state while one event is folded.
  private static final class Parts {
    private final ChangeId id;
    private Optional<Raising> raising;
    private Content content;
    private Gates gates;
    private final SortedMap<DecisionId, Progress> decisions;
    private Running running;
    private final List<Objection> objections;
    private final NavigableSet<Coverage> coverage;
    private Optional<End> end;

    Parts(ChangeState from) {
      id = from.id;
      raising = from.raising;
      content = from.content;
      gates = from.gates;
      decisions = new TreeMap<>(from.decisions);
      running = from.running;
      objections = new ArrayList<>(from.remarks.objections);
      coverage = new TreeSet<>(from.remarks.coverage);
      end = from.end;
    }

    ChangeState build(long acts) {
      return new ChangeState(
          id,
          acts,
          raising,
          content,
          gates,
          decisions,
          running,
          new Remarks(objections, coverage),
          end);
    }
  }
}
