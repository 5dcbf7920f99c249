package org.primum.app.governing;

import java.time.InstantSource;
import org.primum.app.folding.LedgerView;
import org.primum.app.keeping.DocumentStore;
import org.primum.ledger.store.LedgerStore;

/// The desks at which people act, over one ledger.
public final class Desks {
  private final CharterDesk charter;
  private final RosterDesk roster;
  private final ChangeDesk changes;

  /// @param view of the same ledger
  /// @param documents where adopted charters are kept as they were written
  public Desks(LedgerStore ledger, LedgerView view, DocumentStore documents, InstantSource clock) {
    Recorder recorder = new Recorder(ledger, view, clock);
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

  /// People, roles, licences.
  public RosterDesk roster() {
    return roster;
  }
}
