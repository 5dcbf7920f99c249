package org.primum.change.dossier;

import org.primum.terms.Digest;
import org.primum.terms.json.Json;

/// The dossier a signature covers, as the signer saw it.
///
/// @param version the act, by its place in the change's stream, that last changed the dossier
/// @param digest SHA-256 of the dossier's canonical JSON
public record DossierRef(long version, Digest digest) {
  /// `{version, digest}`
  public Json.Obj json() {
    return Json.object().put("version", version).put("digest", digest.hex()).build();
  }

  /// Reads what [#json] wrote.
  public static DossierRef of(Json.Obj json) {
    return new DossierRef(json.integer("version"), new Digest(json.text("digest")));
  }
}
