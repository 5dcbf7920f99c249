package org.primum.logic;

import java.time.Instant;
import org.primum.logic.timeline.Timeline;

/// Clinical logic, ready to run. Safe for use by several threads.
public interface Program {
  /// What was approved, and what this program is made of.
  ArtifactManifest manifest();

  /// The engine's name and version, e.g. `reference (cqframework 4.4.0)`.
  String engine();

  /// Prepares to evaluate one patient at several moments.
  Watch watch(Timeline timeline);

  /// What the program says of `timeline` at `asOf`. A failed evaluation is a result, never an
  /// exception.
  default Evaluation evaluate(Timeline timeline, Instant asOf) {
    return watch(timeline).at(asOf);
  }
}
