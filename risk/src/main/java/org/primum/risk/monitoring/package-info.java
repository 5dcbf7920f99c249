/// What all monitors after go-live share: each says what it assumes. The monitors themselves are in
/// the rooms below: sequential tests of counts, confidence sequences, cumulative sums, and the
/// budget of false alarms over many of them. Enters: limits that people set before they look.
/// Leaves: critical values and what they achieve. Never looks at a clock and never decides to stop.
@NullMarked
@Room(
    name = "monitoring",
    mayUse = {"terms"})
package org.primum.risk.monitoring;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
