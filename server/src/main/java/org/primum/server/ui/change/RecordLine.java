package org.primum.server.ui.change;

import org.primum.server.ui.Tint;

/// One act on the record.
///
/// @param tint the chamber of the hat worn
/// @param who the name and the role
/// @param what what was done, a clause without its subject
/// @param words what was said with it; `withheld` where the text was erased or is not open; may be
///   empty
/// @param when date and time in the charter's zone
/// @param entry the index in the ledger
public record RecordLine(
    Tint tint, String who, String what, String words, String when, long entry) {}
