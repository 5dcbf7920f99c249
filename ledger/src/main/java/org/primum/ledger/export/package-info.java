/// The ledger as files that anybody can verify offline: C2SP tlog-tiles (hash tiles, entry bundles,
/// the signed checkpoint), the verifier key, and the texts that entries commit to. Enters: entries,
/// a signed checkpoint. Leaves: paths and bytes, handed to a sink. Never opens a file itself, and
/// never publishes a checkpoint that the entries do not add up to.
@NullMarked
@Room(
    name = "export",
    mayUse = {"terms"})
package org.primum.ledger.export;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
