package org.primum.charter;

/// What a raised change says about itself that decides which decisions it needs.
///
/// @param spend true where there is spend or a contract
/// @param clinicalContent true where clinical content changes
/// @param reachesPatients true where it can reach a patient
/// @param proportion how large it is among those of its kind
public record ChangeTraits(
    boolean spend, boolean clinicalContent, boolean reachesPatients, Proportion proportion) {
  /// Everything a kind could ask for.
  public static final ChangeTraits ALL = new ChangeTraits(true, true, true);

  /// The traits of a major change.
  public ChangeTraits(boolean spend, boolean clinicalContent, boolean reachesPatients) {
    this(spend, clinicalContent, reachesPatients, new Proportion.Major());
  }

  /// The same traits of a change of another proportion.
  public ChangeTraits of(Proportion other) {
    return new ChangeTraits(spend, clinicalContent, reachesPatients, other);
  }
}
