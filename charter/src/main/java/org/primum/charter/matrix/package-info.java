/// The RACI matrix as a table that a committee edits in a spreadsheet: a row for each decision, a
/// column for each role and committee, letters in the cells. Enters: a checked charter, or an
/// edited table and the charter's YAML. Leaves: the table, or the YAML with the rows of the table.
/// Never checks the rules of the matrix: the charter that comes out is checked like any other.
@NullMarked
@Room(
    name = "matrix",
    mayUse = {"terms", "documents", "roster"})
package org.primum.charter.matrix;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
