/// Reads FHIR R4 bulk exports (Bulk Data Access 2.0: NDJSON, plain or gzip): Patient, Encounter and
/// Observation. Enters: a folder of such files and a mapping. Leaves: a cohort folder with an
/// account of every value, or every fault with file and line and no folder at all. Never holds the
/// export in memory, never guesses a unit or a zone, and never drops a value without counting it.
@NullMarked
@Room(
    name = "fhir-bulk",
    mayUse = {"terms", "logic", "evidence"},
    libraries = {"tools.jackson.core"},
    pure = false)
package org.primum.cohorts.fhir;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
