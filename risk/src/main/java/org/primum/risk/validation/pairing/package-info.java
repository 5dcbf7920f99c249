/// Compares two alerts on the same cases. Enters: cases by what either alert said. Leaves: the
/// difference with its interval, and McNemar's tests. Never compares alerts on different cases.
@NullMarked
@Room(
    name = "validation-pairing",
    mayUse = {"terms"},
    libraries = {"org.apache.commons.statistics.distribution"})
package org.primum.risk.validation.pairing;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
