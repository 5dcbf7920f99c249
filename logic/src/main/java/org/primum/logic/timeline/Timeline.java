package org.primum.logic.timeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// One patient, everything measured, ordered by `effective`, `available` and code, then as given,
/// and the medication orders that stand or are being written.
///
/// @param patient the attributes
/// @param observations in any order; kept in the order above
/// @param orders in the order given; none where the source knows of no orders
public record Timeline(
    Patient patient, List<Observation> observations, List<MedicationOrder> orders) {
  private static final Comparator<Observation> ORDER =
      Comparator.comparing(Observation::effective)
          .thenComparing(Observation::available)
          .thenComparing(Observation::code);

  public Timeline {
    List<Observation> ordered = new ArrayList<>(observations);
    ordered.sort(ORDER);
    observations = Collections.unmodifiableList(ordered);
    orders = List.copyOf(orders);
  }

  /// A timeline without orders.
  public Timeline(Patient patient, List<Observation> observations) {
    this(patient, observations, List.of());
  }
}
