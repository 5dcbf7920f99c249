/// Applies the strict precedence: compliance, then safety, then usability, never a weighted sum.
/// Enters: for every option the compliance officer's determination, its expected harm draw by draw,
/// its new harm and its usability, with the limits the charter signs. Leaves: what may be decided
/// on, and for every option and gate the figures and the reason in a sentence. Never reads a clock,
/// never proposes an option that needs a signed acceptance of risk.
@NullMarked
@Room(
    name = "adjudication",
    mayUse = {"terms"})
package org.primum.risk.adjudication;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
