package org.primum.logic.timeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// One patient and everything measured, ordered by `effective`, `available` and code, then as
/// given.
///
/// @param patient the attributes
/// @param observations in any order; kept in the order above
public record Timeline(Patient patient, List<Observation> observations) {
  private static final Comparator<Observation> ORDER =
      Comparator.comparing(Observation::effective)
          .thenComparing(Observation::available)
          .thenComparing(Observation::code);

  public Timeline {
    List<Observation> ordered = new ArrayList<>(observations);
    ordered.sort(ORDER);
    observations = Collections.unmodifiableList(ordered);
  }
}
