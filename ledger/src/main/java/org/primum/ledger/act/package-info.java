/// One accepted command as it is kept for ever: who, in which role, when, on which facts, with
/// which events. Enters: the parts of an act, or its bytes. Leaves: an act with exactly one
/// spelling (RFC 8785) of at most 65,535 bytes, or a refusal to read it. Never judges whether the
/// command was allowed: that was decided before.
@NullMarked
@Room(
    name = "act",
    mayUse = {"terms"})
package org.primum.ledger.act;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
