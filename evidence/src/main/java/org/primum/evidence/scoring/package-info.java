/// Counts what an alert did over stays whose outcome is known. Enters: per stay, the hours that
/// alerted and the first labelled hour. Leaves: integer tallies that add up in any order, and the
/// proportions made from them. Never holds a patient, a clock or an unrounded sum: the utility is
/// kept in whole 180ths.
@NullMarked
@Room(
    name = "scoring",
    mayUse = {"terms", "risk"})
package org.primum.evidence.scoring;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
