/// What pages and the command line show, as values: a change with its gates, options, matrix and
/// record; the list of changes; the ledger; the charter; people; what runs. Enters: the ledger and
/// the documents it names. Leaves: records of words and figures, without markup. Never writes.
@NullMarked
@Room(
    name = "reading",
    mayUse = {"terms", "roster", "charter", "change", "risk", "ledger", "logic", "evidence", "cds"},
    pure = false)
package org.primum.app.reading;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
