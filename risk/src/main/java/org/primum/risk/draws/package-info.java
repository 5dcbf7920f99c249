/// Simulated numbers, kept in the order in which they were drawn so that options can be compared
/// draw by draw, and the figures people read from them. Enters: doubles. Leaves: means, spreads,
/// quantiles, probabilities, each with its simulation error. Never draws.
@NullMarked
@Room(
    name = "draws",
    mayUse = {"terms"})
package org.primum.risk.draws;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
