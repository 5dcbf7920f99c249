/// Cumulative sum charts after go-live: normal values, counts, yes-or-no, and outcomes adjusted for
/// each case's risk. Enters: what is normal, what would be wrong, how seldom a false alarm may be.
/// Leaves: the threshold, average run lengths computed without simulating, a chart's course. Never
/// learns what is normal from what it watches. After E. S. Page, Biometrika 41, 1954, doi
/// 10.1093/biomet/41.1-2.100.
@NullMarked
@Room(
    name = "monitoring-cusum",
    mayUse = {"terms"},
    libraries = {"org.hipparchus.linear"})
package org.primum.risk.monitoring.cusum;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
