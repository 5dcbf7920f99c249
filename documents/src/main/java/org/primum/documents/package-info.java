/// Reads what people write: a YAML text becomes a tree whose every node knows its file, line and
/// column. Enters: the text of one document. Leaves: located nodes, or every fault at once. Never
/// guesses types: each scalar stays the text that was written, so that `2026.10` is no number and
/// `no` is no boolean. Follows YAML 1.2.2 through snakeyaml-engine, less anchors, aliases, tags and
/// second documents.
@NullMarked
@Room(
    name = "documents",
    mayUse = {"terms"},
    libraries = {"org.snakeyaml.engine"})
package org.primum.documents;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
