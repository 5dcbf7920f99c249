/// Draws a harm model many times over and sums up what came out. Enters: a checked model, a seed, a
/// number of draws. Leaves: for every option the change of harm draw by draw, its figures, its
/// drivers, and the same at other points of the severity ranges. Same model, same seed, same bits,
/// on every machine. Never takes a seed from a clock.
@NullMarked
@Room(
    name = "simulation",
    mayUse = {"terms", "documents"},
    libraries = {"org.apache.commons.rng"})
package org.primum.risk.simulation;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
