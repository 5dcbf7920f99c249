/// Reads what an EHR sends into a timeline, and writes a timeline as an EHR would send it. Enters:
/// FHIR R4 JSON of a Patient, Observations, MedicationRequests and Bundles of them (HL7 FHIR 4.0.1,
/// CDS Hooks 2.0.1 prefetch and draft orders). Leaves: a timeline and what was passed over, or
/// every reason why the texts cannot be trusted. Never guesses a unit, a time or a patient.
@NullMarked
@Room(
    name = "fhir",
    mayUse = {"terms"},
    libraries = {"ca.uhn.fhir", "org.hl7.fhir"})
package org.primum.logic.fhir;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
