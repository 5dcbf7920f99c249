package org.primum.app.governing;

import java.time.InstantSource;
import org.primum.app.folding.LedgerView;
import org.primum.app.keeping.DocumentStore;
import org.primum.app.keeping.TextStore;
import org.primum.ledger.store.LedgerStore;

/// The desks at which people act, over one ledger.
public final class Desks {
  private final CharterDesk charter;
  private final RosterDesk roster;
  private final ChangeDesk changes;
  private final TextDesk texts;
  private final InventoryDesk inventory;

  /// @param view of the same ledger
  /// @param documents where adopted charters are kept as they were written
  /// @param texts where words are kept behind their commitments
  public Desks(
      LedgerStore ledger,
      LedgerView view,
      DocumentStore documents,
      TextStore texts,
      InstantSource clock) {
    Recorder recorder = new Recorder(ledger, view, clock);
    this.texts = new TextDesk(recorder, texts);
    this.inventory = new InventoryDesk(recorder);
    this.charter = new CharterDesk(recorder, documents);
    this.roster = new RosterDesk(recorder);
    this.changes = new ChangeDesk(recorder, view, documents);
  }

  /// Charters.
  public CharterDesk charter() {
    return charter;
  }

  /// Changes, from raised to retired.
  public ChangeDesk changes() {
    return changes;
  }

  /// Legal holds and erasure of texts.
  public TextDesk texts() {
    return texts;
  }

  /// What was inherited.
  public InventoryDesk inventory() {
    return inventory;
  }

  /// People, roles, licences.
  public RosterDesk roster() {
    return roster;
  }
}
