package org.primum.app.asking;

import org.primum.change.dossier.DossierRef;
import org.primum.terms.DecisionId;
import org.primum.terms.Digest;

/// The dossier that a page showed with a form, so that a signature covers what its signer saw and
/// not what has come since.
///
/// @param decision whose dossier it is
/// @param reference as it stood when the page was made
public record SeenDossier(DecisionId decision, DossierRef reference) {
  private static final int PARTS = 3;

  /// Reads `decision|version|digest`.
  ///
  /// @throws IllegalArgumentException if it is not that
  public static SeenDossier of(String value) {
    String[] parts = value.split("\\|", -1);
    if (parts.length != PARTS) {
      throw new IllegalArgumentException("dossier `" + value + "` must be three parts");
    }
    return new SeenDossier(
        new DecisionId(parts[0]), new DossierRef(Long.parseLong(parts[1]), new Digest(parts[2])));
  }

  /// What [#of] reads.
  public String value() {
    return decision.value() + "|" + reference.version() + "|" + reference.digest().hex();
  }
}
