/// Maximised sequential probability ratio tests of counts after go-live: Poisson, conditional
/// Poisson, binomial. Enters: alpha, how long one means to watch, the fewest events that may
/// signal. Leaves: the critical value, computed and not tabulated, with power and expected time to
/// signal. Never simulates.
@NullMarked
@Room(
    name = "monitoring-maxsprt",
    mayUse = {"terms"})
package org.primum.risk.monitoring.maxsprt;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
