package org.primum.cohorts.quality;

import java.util.List;
import org.primum.cohorts.folder.CohortManifest;

/// The outcome of an import.
public sealed interface ImportOutcome {
  /// The cohort folder stands.
  ///
  /// @param manifest what was written
  record Imported(CohortManifest manifest) implements ImportOutcome {}

  /// Nothing was written.
  ///
  /// @param faults the first faults, at least one
  /// @param further how many more were found
  record Refused(List<ImportFault> faults, int further) implements ImportOutcome {
    public Refused {
      faults = List.copyOf(faults);
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("a refused import needs at least one fault");
      }
    }
  }
}
