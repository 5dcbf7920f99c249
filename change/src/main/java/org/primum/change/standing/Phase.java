package org.primum.change.standing;

/// How far a change has come.
public enum Phase {
  /// Compliance determines the options.
  COMPLIANCE("Compliance"),
  /// The safety statement is prepared, heard and signed.
  SAFETY("Safety statement"),
  /// The adjudication is computed and recorded.
  ADJUDICATION("Adjudication"),
  /// Clinical leadership must judge, or accept a risk, before anything is chosen.
  CHOICE("Choice by clinical leadership"),
  /// Every option but doing nothing is refused by compliance.
  REFUSED("Refused by compliance"),
  /// Doing nothing is refused too: remediation is mandatory.
  REMEDIATION("Mandatory remediation"),
  /// The gates lead to doing nothing.
  DOING_NOTHING("Doing nothing is best"),
  /// The decisions on the chosen option are made.
  DECISIONS("Decisions"),
  /// Every decision is signed; nothing runs.
  READY("Ready to start"),
  /// Every decision is signed; it runs silently.
  SILENT("Silent trial"),
  /// It runs.
  ACTIVE("Active"),
  /// It was stopped.
  SUSPENDED("Suspended"),
  /// It was taken out of use.
  RETIRED("Retired"),
  /// It was withdrawn before anything ran.
  WITHDRAWN("Withdrawn");

  private final String title;

  Phase(String title) {
    this.title = title;
  }

  /// As printed.
  public String title() {
    return title;
  }
}
