package org.primum.logic.compiled.staging;

import org.primum.logic.ArtifactManifest;
import org.primum.logic.TranslatedLogic;

/// The FHIRHelpers that the translator brings along, whose conversions are known here.
final class Bundled {
  private static final String NAME = "FHIRHelpers";

  private Bundled() {}

  /// True where `logic` rests on the translator's own FHIRHelpers 4.0.1.
  static boolean helpers(TranslatedLogic logic) {
    return TranslatedLogic.bundledHelpers()
        .map(
            own ->
                logic.manifest().included().stream()
                    .filter(library -> library.name().equals(NAME))
                    .map(ArtifactManifest.LibraryDigest::digest)
                    .allMatch(own::equals))
        .orElse(false);
  }
}
