package org.primum.app;

import org.primum.app.folding.LedgerView;
import org.primum.app.governing.Desks;
import org.primum.app.governing.Words;
import org.primum.app.keeping.DocumentStore;
import org.primum.app.reading.LedgerPages;
import org.primum.app.reading.Reading;
import org.primum.app.recording.ExportFolder;
import org.primum.app.recording.Notary;
import org.primum.app.running.ClinicalServices;
import org.primum.app.running.EngineBuild;
import org.primum.cds.firing.PatientKeys;
import org.primum.ledger.checkpoint.CheckpointSigner;
import org.primum.logic.compiled.AssignedEngine;

/// All use cases over one set of ports. One program opens one of these; it may be used by many
/// threads.
public final class Primum {
  private final Ports ports;
  private final LedgerView view;
  private final Notary notary;
  private final Desks desks;
  private final ClinicalServices services;

  private Primum(Ports ports, LedgerView view, CheckpointSigner signer) {
    this.ports = ports;
    this.view = view;
    this.notary = new Notary(view, signer, ports.clock());
    this.services =
        new ClinicalServices(
            ports,
            view,
            notary,
            new AssignedEngine(),
            EngineBuild::running,
            new PatientKeys(signer.derived("patient keys")));
    this.desks = new Desks(ports.ledger(), view, ports.documents(), ports.texts(), ports.clock());
  }

  /// Opens the house: reads the whole ledger once.
  ///
  /// @param signer whose key auditors know
  /// @throws org.primum.app.folding.UnknownAct if the ledger holds acts that this build cannot read
  public static Primum open(Ports ports, CheckpointSigner signer) {
    LedgerView view = new LedgerView(ports.ledger());
    view.now();
    return new Primum(ports, view, signer);
  }

  /// Where people act.
  public Desks desks() {
    return desks;
  }

  /// What EHRs call.
  public ClinicalServices services() {
    return services;
  }

  /// Turns words into commitments.
  public Words words() {
    return new Words(ports.texts(), ports.random());
  }

  /// Keeps documents by their digest.
  public DocumentStore documents() {
    return ports.documents();
  }

  /// Answers about changes, charter, people and what runs.
  public Reading reading() {
    return new Reading(ports, view);
  }

  /// The ledger as pages.
  public LedgerPages ledgerPages() {
    return new LedgerPages(ports.ledger(), view, ports.texts(), notary);
  }

  /// Signs heads of the ledger and proves entries under them.
  public Notary notary() {
    return notary;
  }

  /// Exports the ledger into a folder.
  public ExportFolder exports() {
    return new ExportFolder(ports.ledger(), ports.texts(), notary);
  }

  /// The present, folded from the ledger.
  public LedgerView view() {
    return view;
  }

  /// The ports it was opened over.
  public Ports ports() {
    return ports;
  }
}
