/// Measures how fast expected harm is drawn, beside a naive loop on two threads and beside NumPy.
/// Enters: a model of ten quantities and five options. Leaves: lines for `benchmarks/RESULTS.md`.
/// Never part of a release, never a timed test.
@NullMarked
@Room(
    name = "benchmarks-harm",
    mayUse = {"terms", "risk"},
    libraries = {"org.openjdk.jmh"},
    pure = false)
package org.primum.benchmarks.harm;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
