package org.primum.cli.evidence;

import java.util.List;
import org.primum.cohorts.folder.CohortManifest;

/// A cohort's manifest as lines of text.
final class ManifestText {
  private ManifestText() {}

  static List<String> lines(CohortManifest manifest) {
    return List.of(
        "%s: %d stays, %d hours"
            .formatted(
                manifest.description().name(),
                manifest.description().stays(),
                manifest.description().hours()),
        "cohort hash " + manifest.hash().hex());
  }
}
