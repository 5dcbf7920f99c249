/// Always-valid inference after go-live: bounds and confidence sequences that hold at all times at
/// once, so that one may look every day and stop whenever one likes. Enters: alpha, when the bound
/// is to be tightest, counts or sums seen so far. Leaves: a bound, an interval, or the evidence
/// against a value as an e-value. Never asks when looking will end. After S. Howard, A. Ramdas, J.
/// McAuliffe and J. Sekhon, Annals of Statistics 49, 2021, doi 10.1214/20-AOS1991, and H. Robbins,
/// Annals of Mathematical Statistics 41, 1970, doi 10.1214/aoms/1177696786.
@NullMarked
@Room(
    name = "monitoring-sequence",
    mayUse = {"terms"})
package org.primum.risk.monitoring.sequence;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
