/// Hands out the uniform numbers of a run, one column for each quantity. Enters: a way of sampling,
/// a seed, the names of the quantities, how many draws there will be. Leaves: numbers strictly
/// between 0 and 1, the same bits for the same seed whatever the thread that asks. Never takes a
/// seed from a clock.
@NullMarked
@Room(
    name = "sampling",
    mayUse = {"terms"},
    libraries = {"org.apache.commons.rng", "org.hipparchus.random"})
package org.primum.risk.sampling;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
