/// Reads CSV tables of measurements, long (one value a row) or wide (one column a measurement), as
/// a mapping file lays them out. Enters: a table or a folder of tables with the same columns, plain
/// or gzip, and a mapping. Leaves: a cohort folder with an account of every value, or every fault
/// with file and line and no folder at all. Never holds the tables in memory, never guesses a unit
/// or a zone, and never drops a value without counting it. Follows RFC 4180; the first row names
/// columns.
@NullMarked
@Room(
    name = "csv",
    mayUse = {"terms", "logic", "evidence"},
    libraries = {"org.apache.commons.csv"},
    pure = false)
package org.primum.cohorts.csv;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
