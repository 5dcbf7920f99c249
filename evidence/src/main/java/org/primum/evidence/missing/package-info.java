/// Asks how a rule bears missing data: the same stays with some of their values taken away, at
/// random or all of one kind. Enters: a cohort, a share and a seed, or a code. Leaves: a cohort
/// that lacks them, and tallies on it. Never invents a value.
@NullMarked
@Room(
    name = "missing",
    mayUse = {"terms", "logic", "risk"})
package org.primum.evidence.missing;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
