/// Tells how far what is seen today has moved from what was seen at approval. Enters: counts by
/// class, or two samples of a number. Leaves: distances and p-values. Never fills an empty class
/// with an invented count: what that makes infinite is told as unknown.
@NullMarked
@Room(
    name = "validation-drift",
    mayUse = {"terms"},
    libraries = {"org.apache.commons.statistics.distribution"})
package org.primum.risk.validation.drift;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
