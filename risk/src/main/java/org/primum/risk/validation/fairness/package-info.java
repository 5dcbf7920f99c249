/// Asks whether an alert treats groups of patients alike. Enters: for each group, its cases by
/// outcome and alert; limits and the fewest cases a group must have. Leaves: rates per group, the
/// widest differences and ratios with intervals that hold for all pairs of groups at once, and a
/// verdict. Never passes a group that is too small to judge: that is *unknown*.
@NullMarked
@Room(
    name = "validation-fairness",
    mayUse = {"terms"})
package org.primum.risk.validation.fairness;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
