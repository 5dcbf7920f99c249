/// Writes clinical logic as FHIR R4 knowledge artifacts for other systems: one Library per CQL
/// library (text and Expression Logical Model) and one PlanDefinition per alert, as the HL7 guide
/// Canonical Resource Management Infrastructure has them (profiles *shareable*). Enters: a source
/// and its sound translation. Leaves: JSON by file name, the same bytes for the same source. Never
/// says that anything was approved: the status is draft, and the hash under which it can be
/// approved is told.
@NullMarked
@Room(
    name = "packaging",
    mayUse = {"terms", "logic"},
    libraries = {
      "ca.uhn.fhir",
      "org.hl7.fhir",
      "org.hl7.elm",
      "org.cqframework",
      "javax.xml.namespace"
    })
package org.primum.logic.packaging;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
