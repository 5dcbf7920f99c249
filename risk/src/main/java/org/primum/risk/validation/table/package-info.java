/// Reads the tables that validation starts from: comma-separated values with a header. Enters: the
/// text of one file. Leaves: columns of flags, numbers or words, or every fault at once with its
/// line and column. Never guesses what an empty cell means. Follows RFC 4180; lines may end with or
/// without carriage return.
@NullMarked
@Room(
    name = "validation-table",
    mayUse = {"terms", "documents"})
package org.primum.risk.validation.table;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
