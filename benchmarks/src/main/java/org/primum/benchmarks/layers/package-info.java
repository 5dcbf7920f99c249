/// Measures how fast fault trees are solved exactly, beside another decision diagram, drawn worlds
/// and inclusion–exclusion, and how large a diagram may grow in two gibibytes. Enters: a seed.
/// Leaves: lines for `benchmarks/RESULTS.md`. Never part of a release, never a timed test.
@NullMarked
@Room(
    name = "benchmarks-layers",
    mayUse = {"terms", "risk"},
    libraries = {"org.logicng"},
    pure = false)
package org.primum.benchmarks.layers;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
