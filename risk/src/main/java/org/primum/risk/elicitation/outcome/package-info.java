/// What comes out of an elicitation, for people, for machines and for a harm model. Enters: a whole
/// elicitation. Leaves: fits and weights per expert, the pool, where experts disagree, and the pool
/// as a quantity that a harm model can name. Never leaves out who said what.
@NullMarked
@Room(
    name = "elicitation-outcome",
    mayUse = {"terms", "documents"})
package org.primum.risk.elicitation.outcome;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
