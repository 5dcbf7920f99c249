/// A whole study of fault and event trees: the logic, the probabilities with their sources, and
/// what is to be answered. Enters: checked parts from a reader. Leaves: the figures of every top
/// event and end state, at the means and, where something is uncertain, over drawn worlds. Never
/// reads files.
///
/// Bow-ties and event trees end in states whose sequences exclude each other, so that their
/// probabilities add up (NUREG-0492; Open-PSA model exchange format 2.0, event tree layer).
@NullMarked
@Room(
    name = "layers-study",
    mayUse = {"terms"})
package org.primum.risk.layers.study;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
