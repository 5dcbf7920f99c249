/// What one call of a clinical service did: evaluated what, said what, showed it or not. Enters: a
/// record without patient data. Leaves: records and counts. Never holds anything that names a
/// patient, and never stands in the ledger.
@NullMarked
@Room(
    name = "firing",
    mayUse = {"terms", "ledger"},
    libraries = {"javax.crypto"})
package org.primum.cds.firing;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
