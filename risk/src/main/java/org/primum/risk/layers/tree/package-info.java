/// Fault trees as logic: gates over basic events. Enters: formulas by name. Leaves: a tree whose
/// names all resolve and whose gates never rest on themselves, with its tops and its gates from the
/// bottom up. Never knows a probability. Vocabulary of NUREG-0492 (W. Vesely and others, Fault Tree
/// Handbook, 1981) and of the Open-PSA model exchange format 2.0, fault tree layer.
@NullMarked
@Room(name = "layers-tree")
package org.primum.risk.layers.tree;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
