/// The three gates in their order: what compliance determined, what the adjudication of safety and
/// usability found, which risk clinical leadership accepted. Enters: words and figures from those
/// who judge. Leaves: values whose JSON stands in the ledger. Never computes a risk.
@NullMarked
@Room(
    name = "gate",
    mayUse = {"terms"})
package org.primum.change.gate;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
