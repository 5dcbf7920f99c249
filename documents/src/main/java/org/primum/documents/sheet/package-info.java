/// Tables as people keep them in spreadsheets: CSV (RFC 4180, UTF-8) and XLSX (ECMA-376). Enters:
/// the bytes of a file, or rows of texts. Leaves: rows of texts with their places, or bytes. What
/// is written can never run as a formula in a spreadsheet program, and a formula is never read as a
/// value. Never opens a file.
@NullMarked
@Room(
    name = "sheet",
    mayUse = {"terms"},
    libraries = {"org.apache.commons.csv", "org.dhatim.fastexcel"})
package org.primum.documents.sheet;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
