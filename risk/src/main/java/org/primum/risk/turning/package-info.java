/// Says what would have to be true for the gates to choose another option: the value of each number
/// of exposures, change of probability and severity at which the choice turns. Enters: a model
/// drawn, determinations, limits. Leaves: turning points, each with how likely it is that the truth
/// lies beyond it. Never changes a model.
@NullMarked
@Room(
    name = "turning",
    mayUse = {"terms"})
package org.primum.risk.turning;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
