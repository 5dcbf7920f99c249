/// The words of CDS Hooks 2.0.1 (HL7): discovery, the requests of the hooks `patient-view`,
/// `order-select` and `order-sign`, cards. Enters: the body of a call. Leaves: what it asks, or
/// everything that is wrong with it; descriptions and cards as JSON. Strict on what is needed,
/// silent about whatever else a caller sends. Never calls back to the caller's FHIR server, never
/// repeats patient data in a complaint.
@NullMarked
@Room(
    name = "hooks",
    mayUse = {"terms"},
    libraries = {"tools.jackson"})
package org.primum.cds.hooks;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
