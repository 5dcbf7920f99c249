/// Says how well the `Score` of clinical logic tells the hours before onset from other hours.
/// Enters: a program, a cohort. Leaves: discrimination and, where scores are probabilities,
/// calibration, with intervals between stays. Never counts hours after onset, when sepsis is known.
@NullMarked
@Room(
    name = "scores",
    mayUse = {"terms", "logic", "risk"})
package org.primum.evidence.scores;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
