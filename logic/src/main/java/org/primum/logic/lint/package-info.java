/// Looks for what translates and yet means something else than its author thinks: windows that drop
/// the reading at their edge, evidence from after the moment, comparisons that are never known.
/// Enters: a source and its sound translation, optionally what a cohort measures. Leaves: findings,
/// each with its place, why it matters and what to do. Warns only: never changes, refuses or
/// evaluates logic.
///
/// Clinical Quality Language 1.5, https://cql.hl7.org, section 5.6 (uncertainty of date-times),
/// Appendix B §3 (null), §12 (dates and times); UCUM, https://ucum.org
@NullMarked
@Room(
    name = "lint",
    mayUse = {"terms", "logic"},
    libraries = {"org.hl7.elm", "org.cqframework", "javax.xml.namespace"})
package org.primum.logic.lint;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
