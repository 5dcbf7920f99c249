/// Views of a harm model on the tables that surveyors know: the risk matrix of DCB0129 and DCB0160,
/// a matrix for ISO 14971, the harm scale of AHRQ and the index of NCC MERP. Enters: an estimate, a
/// table whose words and cells an institution chose. Leaves: for each hazard the cell it falls
/// into, and a sentence wherever the table and ΔH disagree. Never multiplies ranks, never decides.
@NullMarked
@Room(
    name = "matrix",
    mayUse = {"terms", "documents"})
package org.primum.risk.matrix;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
