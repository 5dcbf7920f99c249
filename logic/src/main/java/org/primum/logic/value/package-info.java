/// Values of Clinical Quality Language and what its operators do with them, exactly as the
/// specification says. Enters: values. Leaves: values, or a fault that says what cannot be worked
/// out. Never reads a clock: the time zone of evaluation is UTC. Never uses binary fractions but
/// for powers, roots and logarithms, whose results are cut to 8 digits. Clinical Quality Language
/// 1.5, Appendix B, https://cql.hl7.org/09-b-cqlreference.html
@NullMarked
@Room(
    name = "value",
    mayUse = {"terms"},
    libraries = {"org.cqframework", "kotlin"})
package org.primum.logic.value;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
