/// How fast clinical logic is evaluated: the compiled engine beside the reference engine and beside
/// the same rule written by hand, in one run. Enters: training set B. Leaves: figures on stdout.
/// Never decides anything.
@NullMarked
@Room(
    name = "logic-benchmark",
    mayUse = {"terms", "logic", "evidence", "cohorts"},
    pure = false)
package org.primum.benchmarks.logic;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
