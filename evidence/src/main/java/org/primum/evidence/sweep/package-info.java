/// Asks what a rule would do under other values of its declared parameters. Enters: ranges of
/// parameters, one program per point, a cohort. Leaves: a tally per point, each stay read once.
/// Never says which point is best: that weighs harm.
@NullMarked
@Room(
    name = "sweep",
    mayUse = {"terms", "logic", "risk"})
package org.primum.evidence.sweep;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
