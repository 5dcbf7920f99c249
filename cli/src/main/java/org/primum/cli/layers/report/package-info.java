/// Lays out as pages what was found about layers of defence: hazard by hazard the layers with their
/// holes, what merging roles does to them, fault trees with what follows, and where every number is
/// from. Enters: what the commands on layers found. Leaves: sections of words, charts and tables.
/// Never computes a figure, never draws a middle where only a range is known, never writes a file.
@NullMarked
@Room(
    name = "cli-layers-report",
    mayUse = {"terms", "charts", "risk"})
package org.primum.cli.layers.report;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
