package org.primum.risk.reading;

import java.util.Optional;
import org.primum.risk.model.SourceClass;
import org.primum.risk.model.Unit;

/// The place in a model where a quantity is written, and what goes without saying there.
///
/// @param usualClass the class of source where none is stated; empty where it must be
/// @param usualUnit the unit where none is stated
/// @param evidence true where counts of a report may stand
record Slot(
    Meaning meaning, Optional<SourceClass> usualClass, Optional<Unit> usualUnit, boolean evidence) {
  static Slot of(Meaning meaning) {
    return new Slot(meaning, Optional.empty(), Optional.empty(), false);
  }

  static Slot withEvidence(Meaning meaning) {
    return new Slot(meaning, Optional.empty(), Optional.empty(), true);
  }

  Slot usually(SourceClass usual) {
    return new Slot(meaning, Optional.of(usual), usualUnit, evidence);
  }

  Slot usually(Optional<Unit> usual) {
    return new Slot(meaning, usualClass, usual, evidence);
  }
}
