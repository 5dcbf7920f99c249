/// Says what became of a source and how good a cohort is. Enters: what an import counted, or a
/// cohort folder. Leaves: an import's outcome with every fault, an account of every value taken or
/// passed over, and a quality report: units, implausible values, duplicates, missingness,
/// availability. Never changes a value.
@NullMarked
@Room(
    name = "quality",
    mayUse = {"terms", "logic", "evidence"},
    pure = false)
package org.primum.cohorts.quality;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
