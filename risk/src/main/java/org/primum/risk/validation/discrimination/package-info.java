/// Tells how well a score sets cases with the outcome apart from those without. Enters: cases with
/// outcome and score. Leaves: the areas under the ROC and the precision-recall curve with their
/// intervals, and the difference between two scores. Never asks whether a score is a probability.
@NullMarked
@Room(
    name = "validation-discrimination",
    mayUse = {"terms"},
    libraries = {"org.apache.commons.statistics.distribution"})
package org.primum.risk.validation.discrimination;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
