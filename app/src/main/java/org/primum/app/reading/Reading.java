package org.primum.app.reading;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.primum.app.Ports;
import org.primum.app.comparing.Difference;
import org.primum.app.comparing.PartVersions;
import org.primum.app.comparing.SignedThen;
import org.primum.app.folding.ActTypes;
import org.primum.app.folding.LedgerView;
import org.primum.app.folding.Present;
import org.primum.app.keeping.DocumentStore;
import org.primum.app.keeping.TextStore;
import org.primum.change.standing.Duty;
import org.primum.change.standing.Standing;
import org.primum.change.state.ChangeState;
import org.primum.charter.Charter;
import org.primum.ledger.act.Entry;
import org.primum.ledger.store.LedgerStore;
import org.primum.terms.ChangeId;
import org.primum.terms.Digest;

/// Answers what pages and the command line ask.
public final class Reading {
  private final LedgerStore ledger;
  private final LedgerView view;
  private final TextStore texts;
  private final DocumentStore documents;
  private final InstantSource clock;
  private final RuntimeView runtime;

  /// @param view of the same ledger
  public Reading(Ports ports, LedgerView view) {
    this.ledger = ports.ledger();
    this.view = view;
    this.texts = ports.texts();
    this.documents = ports.documents();
    this.clock = ports.clock();
    this.runtime = new RuntimeView(ports.firings());
  }

  /// One change, whole; empty where it was never raised.
  public Optional<ChangePage> change(ChangeId id) {
    Present present = view.now();
    return present.change(id).map(state -> page(state, present));
  }

  private ChangePage page(ChangeState state, Present present) {
    Instant now = clock.instant();
    Charter charter = present.charterOf(state);
    Standing standing = Standing.of(state, charter, present.roster(), now);
    List<Entry> entries = stream(state.id());
    return new ChangePage(
        heading(state, charter),
        next(standing, charter),
        standing.attention(),
        SignedThen.of(entries, charter),
        new GatesView(state).cards(),
        new OptionsView(state, documents).rows(),
        MatrixView.matrix(standing, charter),
        new Chronicle(present, texts).newestFirst(entries, charter),
        runtime.of(state, entries, now).stream().toList());
  }

  private static ChangePage.Heading heading(ChangeState state, Charter charter) {
    var raised = state.raised();
    var matter = raised.event().matter();
    var by = raised.stamp().by();
    return new ChangePage.Heading(
        state.id(),
        matter.title(),
        matter.kind(),
        charter.kind(matter.kind()).title(),
        standing(state),
        raised.event().charter().version(),
        by.name() + ", " + charter.role(by.role()).title(),
        raised.stamp().at());
  }

  private static ChangePage.Next next(Standing standing, Charter charter) {
    String progress =
        " %d of %d decisions are signed; %s."
            .formatted(
                standing.signed(),
                standing.rows().size(),
                standing.blocks().isEmpty()
                    ? "nothing is blocked"
                    : "blocked, because " + standing.blocks().getFirst());
    boolean blocked = !standing.blocks().isEmpty();
    if (standing.next().isEmpty()) {
      return new ChangePage.Next("", standing.phase().title() + "." + progress, blocked);
    }
    Duty first = standing.next().getFirst();
    String names =
        first.names().isEmpty() ? "Nobody at present" : String.join(" or ", first.names());
    return new ChangePage.Next(
        names + ", " + charter.role(first.role()).title(), first.task() + "." + progress, blocked);
  }

  private static String standing(ChangeState state) {
    if (state.end().isPresent()) {
      return state.end().get().retired() ? "retired" : "withdrawn";
    }
    if (state.running().suspension().isPresent()) {
      return "suspended";
    }
    return state.running().live().isPresent() ? "running" : "open";
  }

  /// Every change, the one acted on last first.
  public List<ChangeLine> changes() {
    Present present = view.now();
    return present.changes().values().stream()
        .map(state -> line(state, present))
        .sorted(Comparator.comparingLong(ChangeLine::lastIndex).reversed())
        .toList();
  }

  private ChangeLine line(ChangeState state, Present present) {
    Charter charter = present.charterOf(state);
    Entry last = stream(state.id()).getLast();
    ChangePage.Next next =
        next(Standing.of(state, charter, present.roster(), clock.instant()), charter);
    var matter = state.raised().event().matter();
    return new ChangeLine(
        state.id(),
        matter.title(),
        matter.kind(),
        standing(state),
        next.who().isEmpty() ? next.sentence() : next.who() + " " + next.sentence(),
        last.index(),
        last.act().at());
  }

  /// What runs or ran, inside Primum and outside, over all changes.
  public List<RuntimeRow> runtime() {
    Instant now = clock.instant();
    return view.now().changes().values().stream()
        .flatMap(state -> runtime.of(state, stream(state.id()), now).stream())
        .toList();
  }

  /// What is in force outside Primum, with the day on which it is to be compared again.
  public List<WatchedOutside> outside() {
    return WatchedOutside.of(view.now());
  }

  /// Every version of every part of change `id`; none where it was never raised.
  public PartVersions parts(ChangeId id) {
    return PartVersions.of(stream(id));
  }

  /// How two kept documents differ.
  public Difference difference(Digest before, Digest after) {
    return Difference.between(documents, before, after);
  }

  private List<Entry> stream(ChangeId id) {
    return ledger.stream(ActTypes.CHANGE_PREFIX + id.value());
  }

  /// The charter in force; empty before the first is adopted.
  public Optional<CharterPage> charter() {
    return view.now().charter().map(CharterView::page);
  }

  /// Everybody on file, by name.
  public PeoplePage people() {
    Present present = view.now();
    return PeopleView.page(present, clock.instant());
  }
}
