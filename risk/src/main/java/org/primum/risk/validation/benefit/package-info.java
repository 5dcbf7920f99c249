/// Tells at which thresholds acting on a score does more good than acting on everybody or nobody.
/// Enters: cases with outcome and predicted probability, thresholds. Leaves: a decision curve with
/// intervals. Never moves a prediction to the other side of a threshold.
@NullMarked
@Room(
    name = "validation-benefit",
    mayUse = {"terms"})
package org.primum.risk.validation.benefit;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
