package org.primum.cds.hooks;

/// The moments of an EHR's work at which services answer (CDS Hooks library).
public enum Hook {
  /// A patient's record is opened; hook version 1.0.
  PATIENT_VIEW("patient-view", false),
  /// An order is chosen and not yet complete; hook version 1.0.
  ORDER_SELECT("order-select", true),
  /// Orders are about to be signed; hook version 1.1.
  ORDER_SIGN("order-sign", true);

  private final String word;
  private final boolean onOrders;

  Hook(String word, boolean onOrders) {
    this.word = word;
    this.onOrders = onOrders;
  }

  /// Its name on the wire.
  public String word() {
    return word;
  }

  /// True where the call brings the orders that are being written.
  public boolean onOrders() {
    return onOrders;
  }
}
