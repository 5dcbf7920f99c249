/// Says what a source's codes and units mean here: which LOINC code, which UCUM unit, at which
/// factor, and in which zone its clocks run. Enters: a mapping file (YAML, or a CSV table of codes)
/// and numbers in the source's units. Leaves: a checked mapping, and numbers in the cohort's units,
/// or a refusal. Never guesses a unit, and converts only where UCUM says how or the mapping states
/// the factor.
///
/// Units are those of UCUM 2.1; Celsius and Fahrenheit are converted by their definition there
/// (section 4.1, table 4), exactly where the result is a decimal.
@NullMarked
@Room(
    name = "mapping",
    mayUse = {"terms", "documents"},
    libraries = {"org.fhir.ucum", "org.apache.commons.csv"},
    pure = false)
package org.primum.cohorts.mapping;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
