/// Arithmetic of the calendar on plain numbers, the same for every engine. Enters: milliseconds
/// since 1970-01-01T00:00. Leaves: the same, months, days. Never reads a clock or a time zone
/// table.
@NullMarked
@Room(
    name = "calendar",
    mayUse = {"terms"})
package org.primum.logic.calendar;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
