/// Puts estimate and adjudication together for the faces: what `harm estimate` and `harm compare`
/// show. Enters: a model, a seed, determinations and limits. Leaves: both results, as canonical
/// JSON for machines and as aligned plain text for people. Never prints.
@NullMarked
@Room(
    name = "comparison",
    mayUse = {"terms", "documents"})
package org.primum.risk.comparison;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
