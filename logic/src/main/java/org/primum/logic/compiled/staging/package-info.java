/// Turns the typed tree of a library into code over primitives, once per program: what is known
/// without a patient is worked out, functions are inlined, queries become scans. Enters: a typed
/// tree. Leaves: code for `Alert` and `Score`, or the operator that is outside the subset with its
/// place. Never runs anything. Clinical Quality Language 1.5, Appendix B.
@NullMarked
@Room(
    name = "staging",
    mayUse = {"terms"})
package org.primum.logic.compiled.staging;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
