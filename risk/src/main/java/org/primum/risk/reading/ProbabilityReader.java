package org.primum.risk.reading;

import java.util.Optional;
import org.primum.documents.Faults;
import org.primum.documents.Fields;
import org.primum.risk.model.Measures;
import org.primum.risk.model.Quantity;

/// Reads one uncertain probability with its source, written as in a harm model, for the files of
/// other rooms.
public final class ProbabilityReader {
  private final QuantityReader quantities;

  /// @param faults gets what is wrong
  public ProbabilityReader(Faults faults) {
    quantities = new QuantityReader(faults, Measures.none());
  }

  /// The probability in `fields`, unless it is malformed; the caller then notes what keys are left.
  public Optional<Quantity> read(String name, Fields fields) {
    return quantities.read(name, fields, Slot.of(Meaning.PROBABILITY));
  }
}
