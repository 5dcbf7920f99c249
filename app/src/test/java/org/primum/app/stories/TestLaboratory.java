package org.primum.app.stories;

import org.primum.evidence.replay.Cohort;
import org.primum.evidence.replay.CohortDescription;
import org.primum.evidence.replay.CohortDescription.Availability;
import org.primum.evidence.replay.Stay;
import org.primum.logic.reference.ReferenceEngine;
import org.primum.terms.Digest;

/// What stories compute with where no logic is replayed.
final class TestLaboratory {
  private TestLaboratory() {}

  static Laboratory withoutStays() {
    return new Laboratory(new ReferenceEngine(), new NoStays(), 7, 1, System::nanoTime);
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
