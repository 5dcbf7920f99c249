/// Runs translated logic on the reference implementation of CQL, org.cqframework's engine over HAPI
/// FHIR R4 structures: slow and exact, the oracle for every other engine. Enters: translated logic,
/// a timeline, a moment. Leaves: an evaluation. Never sees a value that was not yet available, and
/// never reads a clock: CQL's `Now()` is the moment of evaluation.
@NullMarked
@Room(
    name = "reference",
    mayUse = {"terms"},
    libraries = {
      "ca.uhn.fhir",
      "org.cqframework",
      "org.hl7",
      "org.opencds",
      "kotlin",
      "javax.xml.namespace"
    })
package org.primum.logic.reference;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
