/// Whether an artifact may run at this moment. Enters: a permit put together from the ledger, what
/// was really loaded, the entries since, a signed checkpoint. Leaves: a permit that was verified
/// against the ledger's own words, or every reason why nothing runs. Never believes what a permit
/// claims and the ledger does not say; never starts anything without the ledger; never forgets a
/// suspension.
@NullMarked
@Room(
    name = "permit",
    mayUse = {"terms", "ledger"})
package org.primum.cds.permit;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
