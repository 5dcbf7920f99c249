/// What many monitors together cost in false alarms, and which of their signals stand. Enters: for
/// each monitor what it spends, or its p-value or e-value. Leaves: expected false alarms a year,
/// and the signals that stand under a family-wise or a false-discovery promise. Never lets a
/// monitor buy itself a second chance after its result is known.
@NullMarked
@Room(
    name = "monitoring-family",
    mayUse = {"terms"})
package org.primum.risk.monitoring.family;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
