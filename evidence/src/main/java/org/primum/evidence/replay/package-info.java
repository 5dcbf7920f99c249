/// Replays clinical logic over stays that are past, hour by hour, seeing at each hour only what was
/// available by then. Enters: a program, a cohort, a seed for sampling, a stopwatch. Leaves: a
/// report whose every byte but its `run` member depends on the logic and the cohort alone, whatever
/// the number of threads. Never changes a cohort and never names a patient.
@NullMarked
@Room(
    name = "replay",
    mayUse = {"terms", "logic", "risk"})
package org.primum.evidence.replay;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
