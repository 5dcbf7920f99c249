/// The rules of what runs: how fresh a permit must be, what an artifact does in an outage, how the
/// licences behind signatures are watched. Enters: durations and choices of the institution.
/// Leaves: values within their bounds. Never starts or stops anything.
@NullMarked
@Room(
    name = "operation",
    mayUse = {"terms", "roster"})
package org.primum.charter.operation;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
