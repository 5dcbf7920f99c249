/// What is known of one patient, and since when. Enters: values with the moment they describe and
/// the moment they became known. Leaves: an ordered, immutable timeline. Never holds a name, an
/// address or another direct identifier.
@NullMarked
@Room(
    name = "timeline",
    mayUse = {"terms"})
package org.primum.logic.timeline;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
