package org.primum.charter;

/// What a raised change says about itself that decides which decisions it needs.
///
/// @param spend true where there is spend or a contract
/// @param clinicalContent true where clinical content changes
/// @param reachesPatients true where it can reach a patient
public record ChangeTraits(boolean spend, boolean clinicalContent, boolean reachesPatients) {
  /// Everything a kind could ask for.
  public static final ChangeTraits ALL = new ChangeTraits(true, true, true);
}
