/// The house as its faces see it: every use case over one set of ports. Enters: the ports, the
/// checkpoint key. Leaves: desks at which people act, and answers to what pages ask. Never talks to
/// a medium but through its ports.
@NullMarked
@Room(
    name = "app",
    mayUse = {"terms", "ledger", "cds", "logic"},
    pure = false)
package org.primum.app;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
