/// How something approved runs: silently or actively, what happens in an outage, what takes over
/// when it is suspended. Enters: choices of those who activate. Leaves: values whose JSON stands in
/// the ledger. Never runs anything.
@NullMarked
@Room(
    name = "runtime",
    mayUse = {"terms", "charter"})
package org.primum.change.runtime;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
