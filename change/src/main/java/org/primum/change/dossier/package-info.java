/// What a signature covers: the parts and decisions a decision rests on, as canonical JSON with one
/// digest. Enters: parts with versions and digests, the acts that made them. Leaves: a dossier.
/// Never holds the content of a part, only its digest.
@NullMarked
@Room(
    name = "dossier",
    mayUse = {"terms", "charter"})
package org.primum.change.dossier;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
