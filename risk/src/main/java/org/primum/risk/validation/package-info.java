/// What every validation rests on: counts that add up in any order, the rates made from them, and
/// their intervals, whether the cases are independent or come in clusters such as stays. Enters:
/// counts, or cases with outcome and score, and a seed. Leaves: proportions with score intervals,
/// confusion tables with their rates and net benefit. Never sees a patient and never turns an
/// undefined rate into a number.
@NullMarked
@Room(
    name = "validation",
    mayUse = {"terms"},
    libraries = {"org.apache.commons.statistics.distribution", "org.apache.commons.rng"})
package org.primum.risk.validation;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
