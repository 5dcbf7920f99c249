/// Clinical logic: CQL libraries become a translated, contract-checked artifact with one hash, and
/// a program that answers "alert or not" for one patient at one moment. Enters: library texts,
/// value sets, parameter values; then timelines and a moment. Leaves: faults with line and column,
/// a manifest, evaluations. Never reads a clock, a file or a network: what is "now" is an argument.
///
/// The contract of a library: `using FHIR version '4.0.1'`, `parameter AsOf DateTime`, `context
/// Patient`, `define "Alert"` of Boolean, optionally `define "Score"` of Integer or Decimal.
/// Clinical Quality Language 1.5, https://cql.hl7.org
@NullMarked
@Room(
    name = "logic",
    mayUse = {"terms"},
    libraries = {
      "org.cqframework",
      "org.hl7",
      "org.opencds",
      "kotlinx.io",
      "kotlin",
      "javax.xml.namespace"
    })
package org.primum.logic;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
