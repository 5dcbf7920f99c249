/// Lays a replay or a sweep out as one page: what the rule catches in the window before onset and
/// what it costs, how early, for whom, how well its score tells, and what no figure can know.
/// Enters: what the commands on evidence found. Leaves: sections of words, charts and tables. Never
/// computes a figure but the shares of what was counted, and never writes a file.
@NullMarked
@Room(
    name = "cli-evidence-report",
    mayUse = {"terms", "charts", "evidence", "risk", "logic"})
package org.primum.cli.evidence.report;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
