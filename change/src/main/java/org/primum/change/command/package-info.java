/// What may be asked of a change, in the imperative. Enters: choices of people. Leaves: commands
/// that the rules accept or refuse. Who asks, in which role, and when stands beside a command, in
/// the facts, never in it.
@NullMarked
@Room(
    name = "command",
    mayUse = {"terms", "charter"})
package org.primum.change.command;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
