/// Measures how fast a charter of 1,000 decisions is checked, and how fast a hospital of 2,000
/// people is staffed beside naive backtracking in the same run. Enters: nothing; charter and people
/// are made from a seed. Leaves: lines for `benchmarks/RESULTS.md`. Never part of a release, never
/// a timed test.
@NullMarked
@Room(
    name = "benchmarks-charter",
    mayUse = {"terms", "roster", "charter"},
    pure = false)
package org.primum.benchmarks.charter;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
