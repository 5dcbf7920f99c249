/// Reads layers of defence, fault trees and bow-ties from the YAML that people write. Enters: the
/// text of one file. Leaves: a model or a study, or every fault of the file at once, each with line
/// and column. Never opens files, and never lets a number without a source pass as knowledge.
@NullMarked
@Room(
    name = "layers-reading",
    mayUse = {"terms", "documents"})
package org.primum.risk.layers.reading;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
