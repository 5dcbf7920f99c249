/// Brings together the values of a stay that come from a source in any order, without holding the
/// source in memory: records are parted by key on disk, and each part is settled and assembled on
/// its own. Enters: measured values and stays. Leaves: encoded stays. Never repairs a value, and
/// counts every one it leaves out.
@NullMarked
@Room(
    name = "gathering",
    mayUse = {"terms", "logic"},
    pure = false)
package org.primum.cohorts.gathering;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
