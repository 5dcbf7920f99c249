/// Compares two rules on the same stays. Enters: two programs, a cohort. Leaves: who caught what
/// the other missed, with McNemar's tests and intervals, and both tallies. Never compares rules on
/// different stays or at different moments.
@NullMarked
@Room(
    name = "comparison",
    mayUse = {"terms", "logic", "risk"})
package org.primum.evidence.comparison;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
