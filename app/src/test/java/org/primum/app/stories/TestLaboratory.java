package org.primum.app.stories;

import java.nio.file.Path;
import java.util.Optional;
import org.primum.cohorts.folder.CohortFolder;
import org.primum.cohorts.synthetic.SyntheticCohort;
import org.primum.evidence.replay.Cohort;
import org.primum.evidence.replay.CohortDescription;
import org.primum.evidence.replay.CohortDescription.Availability;
import org.primum.evidence.replay.Stay;
import org.primum.logic.reference.ReferenceEngine;
import org.primum.terms.Digest;

/// What stories compute with in tests.
final class TestLaboratory {
  private TestLaboratory() {}

  static Laboratory withoutStays() {
    return new Laboratory(
        new ReferenceEngine(), new NoStays(), Optional.empty(), 7, 1, System::nanoTime);
  }

  /// Invented stays in a folder under `target`.
  static Laboratory withInventedStays(Path folder) {
    SyntheticCohort.generate(folder, 300, 7, made -> {});
    return new Laboratory(
        new ReferenceEngine(), CohortFolder.open(folder), Optional.empty(), 7, 2, System::nanoTime);
  }

  private record NoStays() implements Cohort {
    @Override
    public CohortDescription description() {
      return new CohortDescription(
          "SYNTHETIC none", "nothing", true, Availability.ASSUMED, 1, 1, Digest.of(new byte[0]));
    }

    @Override
    public String id(int index) {
      return "none";
    }

    @Override
    public Stay stay(int index) {
      throw new IllegalStateException("this story replays nothing");
    }
  }
}
