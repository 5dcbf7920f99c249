package org.primum.app.folding;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.primum.change.event.ChangeEvent;
import org.primum.change.event.ChangeEvents;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Hand;
import org.primum.change.state.Stamp;
import org.primum.ledger.act.Act;
import org.primum.ledger.act.Actor;
import org.primum.ledger.act.Entry;
import org.primum.ledger.merkle.Frontier;
import org.primum.ledger.merkle.MerkleTree;
import org.primum.ledger.merkle.TreeHash;
import org.primum.ledger.store.LedgerStore;
import org.primum.roster.Roster;
import org.primum.roster.RosterJson;
import org.primum.terms.ChangeId;
import org.primum.terms.Digest;
import org.primum.terms.json.Json;

/// Follows a ledger: reads what was appended since it last looked, and folds it. May be asked by
/// many threads.
public final class LedgerView {
  private static final int BATCH = 1_024;

  private final LedgerStore ledger;
  private final MerkleTree tree = new MerkleTree();
  private final ReentrantLock lock = new ReentrantLock();
  private final SortedMap<Digest, AdoptedCharter> charters = new TreeMap<>();
  private final SortedMap<ChangeId, ChangeState> changes = new TreeMap<>();
  private final SortedMap<String, Long> streams = new TreeMap<>();
  private final Map<Long, Frontier> afterActivation = new HashMap<>();
  private Frontier frontier = Frontier.EMPTY;
  private Roster roster = Roster.empty();
  private TextActs texts = TextActs.none();
  private final SortedMap<String, Inherited> inventory = new TreeMap<>();
  private Optional<AdoptedCharter> charter = Optional.empty();
  private Present present = picture(Instant.EPOCH);

  /// @param ledger nothing is read before the first question
  public LedgerView(LedgerStore ledger) {
    this.ledger = ledger;
  }

  /// How things stand after every entry that was durable when this was asked.
  ///
  /// @throws UnknownAct if the ledger holds an act that this build cannot read
  public Present now() {
    lock.lock();
    try {
      Instant last = present.lastAt();
      boolean more = true;
      while (more) {
        List<Entry> batch = ledger.read(tree.size(), BATCH);
        batch.forEach(this::fold);
        more = batch.size() == BATCH;
        last = batch.isEmpty() ? last : batch.getLast().act().at();
      }
      if (tree.size() > present.size()) {
        present = picture(last);
      }
      return present;
    } finally {
      lock.unlock();
    }
  }

  /// The Merkle tree over every entry that was durable when this was asked. It grows as the ledger
  /// grows.
  public MerkleTree tree() {
    now();
    return tree;
  }

  /// The tree's frontier right after the activation at `index`; empty where the entry there is
  /// none.
  public Optional<Frontier> after(long index) {
    now();
    lock.lock();
    try {
      return Optional.ofNullable(afterActivation.get(index));
    } finally {
      lock.unlock();
    }
  }

  private Present picture(Instant lastAt) {
    return new Present(
        tree.size(), lastAt, roster, charter, charters, changes, texts, inventory, streams);
  }

  private void fold(Entry entry) {
    Act act = entry.act();
    ActTypes.requireKnown(act);
    if (act.stream().equals(ActTypes.CHARTER_STREAM)) {
      AdoptedCharter adopted = AdoptedCharter.of(entry);
      charters.put(adopted.digest(), adopted);
      charter = Optional.of(adopted);
    } else if (act.stream().equals(ActTypes.ROSTER_STREAM)) {
      for (Json.Obj event : act.events()) {
        roster = roster.evolve(RosterJson.event(event));
      }
    } else if (act.stream().equals(ActTypes.TEXT_STREAM)) {
      texts = texts.after(act.events());
    } else if (act.stream().equals(ActTypes.INVENTORY_STREAM)) {
      act.events().forEach(this::inherit);
    } else {
      ChangeId id = new ChangeId(act.stream().substring(ActTypes.CHANGE_PREFIX.length()));
      changes.put(id, evolve(changes.getOrDefault(id, ChangeState.unraised(id)), act));
    }
    streams.put(act.stream(), act.seq() + 1);
    Digest leaf = TreeHash.leaf(entry.bytes());
    tree.append(leaf);
    frontier = frontier.append(leaf);
    if (act.type().equals(ActTypes.ACTIVATION) || act.type().equals(ActTypes.EMERGENCY)) {
      afterActivation.put(entry.index(), frontier);
    }
  }

  private void inherit(Json.Obj event) {
    Inherited.of(event)
        .ifPresentOrElse(
            inherited -> inventory.put(inherited.item(), inherited),
            () ->
                inventory.computeIfPresent(
                    event.text("item"), (item, held) -> held.reviewed(event)));
  }

  private static ChangeState evolve(ChangeState state, Act act) {
    List<ChangeEvent> events = act.events().stream().map(ChangeEvents::of).toList();
    return state.evolve(stamp(act), events);
  }

  /// The stamp of an act in a change's stream.
  public static Stamp stamp(Act act) {
    Actor actor = act.actor();
    return new Stamp(act.seq(), act.at(), new Hand(actor.person(), actor.name(), actor.role()));
  }
}
