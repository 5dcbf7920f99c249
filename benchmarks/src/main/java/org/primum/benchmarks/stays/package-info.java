/// Measures how fast FHIR Observations are imported beside HAPI's parser on the same lines, and how
/// invented cohorts of growing size are made and replayed: time an hour, memory, and that one
/// thread and two give the same report. Enters: sizes. Leaves: lines for `benchmarks/RESULTS.md`.
/// Never part of a release, never a timed test.
@NullMarked
@Room(
    name = "benchmarks-stays",
    mayUse = {"terms", "logic", "evidence", "cohorts"},
    libraries = {"ca.uhn.fhir", "org.hl7.fhir"},
    pure = false)
package org.primum.benchmarks.stays;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
