package org.primum.logic.fhir;

import java.util.List;
import org.primum.logic.timeline.Timeline;

/// The outcome of reading FHIR resources.
public sealed interface FhirReading {
  /// The resources were understood.
  ///
  /// @param timeline one patient's attributes and measured values
  /// @param passedOver what carries no measured value, one line each, e.g. a cancelled observation
  record Understood(Timeline timeline, List<String> passedOver) implements FhirReading {
    public Understood {
      passedOver = List.copyOf(passedOver);
    }
  }

  /// The resources cannot be trusted.
  ///
  /// @param faults at least one line: which resource, what was found, what is allowed; a line may
  ///   quote the resource, so it may go back to the sender and never into a log
  record Refused(List<String> faults) implements FhirReading {
    public Refused {
      faults = List.copyOf(faults);
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("a refused reading needs at least one fault");
      }
    }
  }
}
