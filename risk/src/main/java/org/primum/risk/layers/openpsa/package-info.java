/// Reads studies in the Open-PSA model exchange format 2.0 (XML): fault trees, components, house
/// events, parameters and expressions, common cause groups, event trees. Enters: the text of one
/// file. Leaves: a study, or every fault at once with line and column; what the format has and we
/// do not is refused by name. Never follows a reference out of the text: no document type with
/// content, no entities, no includes.
@NullMarked
@Room(
    name = "layers-openpsa",
    mayUse = {"documents"},
    libraries = {"javax.xml", "org.xml.sax"})
package org.primum.risk.layers.openpsa;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
