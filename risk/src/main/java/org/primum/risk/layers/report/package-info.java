/// Spells what was found about layers and trees as canonical JSON, with stable fields. Enters:
/// figures. Leaves: JSON, every computed number as a decimal text of twelve significant digits.
/// Never computes.
@NullMarked
@Room(
    name = "layers-report",
    mayUse = {"terms"})
package org.primum.risk.layers.report;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
