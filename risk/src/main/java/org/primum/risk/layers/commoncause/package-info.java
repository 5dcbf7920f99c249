/// Common cause: components, or people, that fail together more often than chance would have it.
/// Enters: a group, its model, its factors. Leaves: the share of the failure probability that
/// strikes exactly k members, and the basic events and gates into which the group unfolds. Never
/// assumes dependence, nor independence, that nobody stated.
///
/// Open-PSA model exchange format 2.0, meta-logical layer, common cause groups; A. Mosleh and
/// others, NUREG/CR-4780 (1988) and NUREG/CR-5485 (1998), non-staggered testing.
@NullMarked
@Room(name = "layers-commoncause")
package org.primum.risk.layers.commoncause;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
