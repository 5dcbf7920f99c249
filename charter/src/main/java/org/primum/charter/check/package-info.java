/// Reads a charter that people wrote and says everything that is wrong with it, each fault with its
/// rule, file, line and column. Enters: YAML text. Leaves: a checked charter with its staffing, or
/// findings. Reading stays apart from checking: a draft keeps what was written where, a rule looks
/// at the draft, and only a draft without faults becomes a charter. Never opens a file.
@NullMarked
@Room(
    name = "check",
    mayUse = {"terms", "documents", "roster"})
package org.primum.charter.check;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
