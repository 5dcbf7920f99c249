/// Lays a harm model out as one page: what the gates say, how much harm with its uncertainty, what
/// it is made of, what would change the choice, what it would be worth to know, how matrices see
/// it, and where every number is from. Enters: what the commands on harm found. Leaves: sections of
/// words, charts and tables. Never computes a figure and never writes a file.
@NullMarked
@Room(
    name = "cli-harm-report",
    mayUse = {"terms", "charts", "risk"})
package org.primum.cli.harm.report;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
