/// Decision diagrams: the exact arithmetic behind fault trees. Enters: a fault tree. Leaves: a
/// frozen graph that gives probabilities exactly for independent events, and the family of its
/// prime implicants or minimal cut sets. Never approximates, never uses the call stack for the
/// depth of a diagram, never grows beyond a stated number of nodes: it refuses instead.
///
/// R. Bryant, Graph-based algorithms for Boolean function manipulation, IEEE Trans. Computers
/// 35(8), 1986; K. Brace, R. Rudell, R. Bryant, Efficient implementation of a BDD package, DAC 1990
/// (complement edges); A. Rauzy, New algorithms for fault trees analysis, Reliability Engineering
/// and System Safety 40, 1993; S. Minato, Zero-suppressed BDDs, DAC 1993; O. Coudert, J.-C. Madre,
/// Implicit and incremental computation of primes and essential primes, DAC 1992.
@NullMarked
@Room(name = "layers-diagram")
package org.primum.risk.layers.diagram;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
