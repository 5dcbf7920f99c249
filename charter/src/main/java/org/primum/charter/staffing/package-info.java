/// Decides whether a roster can make every decision of a change under the separation rules, before
/// the change opens rather than after weeks of work. Enters: a checked charter, a roster, who is
/// away or recused, a kind of change, its raiser if known, an instant. Leaves: a staffing, or a set
/// of rules in conflict from which none can be taken away. Never reads a clock; the same question
/// has the same answer.
@NullMarked
@Room(
    name = "staffing",
    mayUse = {"terms", "roster"},
    libraries = {"org.sat4j"})
package org.primum.charter.staffing;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
