/// The law that determinations cite: provisions with their exact paragraph numbers, whether each is
/// required or addressable, and a short description in our own words. Enters: a citation. Leaves:
/// the provision it names, or the nearest that exist. Never judges whether something complies: that
/// is the compliance officer's word. The official text is the Code of Federal Regulations.
@NullMarked
@Room(
    name = "regulation",
    mayUse = {"documents"})
package org.primum.charter.regulation;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
