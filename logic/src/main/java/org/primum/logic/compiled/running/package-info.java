/// What a compiled program works on while it runs: one patient's values as columns of primitives, a
/// frame of places for rows and remembered values, the values of parameters, calendar arithmetic.
/// Enters: a timeline, the codes that a program retrieves. Leaves: columns, frames, pieces of code
/// over them. Never holds an object per value, never guesses: what does not fit primitives says so.
/// Clinical Quality Language 1.5, Appendix B.
@NullMarked
@Room(
    name = "running",
    mayUse = {"terms"})
package org.primum.logic.compiled.running;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
