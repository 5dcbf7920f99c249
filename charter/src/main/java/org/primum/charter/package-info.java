/// Who may decide what: roles, the RACI matrix, separation of duty, what each kind of change needs,
/// and the limits an adjudication keeps to. Enters: checked parts, or the canonical JSON of an
/// adopted charter. Leaves: a charter that cannot contradict itself, its canonical JSON and its
/// digest. Never asks who is on the roster today: that is the staffing room's work.
@NullMarked
@Room(
    name = "charter",
    mayUse = {"terms", "roster"})
package org.primum.charter;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
