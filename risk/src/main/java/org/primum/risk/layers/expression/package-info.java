/// Numbers that are computed: failure rates, mission times, factors, and what is uncertain among
/// them. Enters: expressions as files write them. Leaves: their values, at the means of what is
/// uncertain or in one drawn world after the other; a parameter named twice has one value in each
/// world. Never draws by itself: it is handed a seed, and the same seed gives the same bits.
///
/// Open-PSA model exchange format 2.0, stochastic layer.
@NullMarked
@Room(name = "layers-expression")
package org.primum.risk.layers.expression;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
