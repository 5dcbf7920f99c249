/// Figures of one top event: probability, cut sets, bounds, and how much each event matters.
/// Enters: a solved diagram and the probabilities of its events. Leaves: exact figures, and, named
/// as such, the approximations that textbooks use. Never passes an approximation off as the
/// probability.
///
/// NUREG-0492 (W. Vesely and others, Fault Tree Handbook, 1981); Z. W. Birnbaum, 1969; W. E. Vesely
/// and others, Measures of risk importance, NUREG/CR-3385, 1983; Y. Dutuit, A. Rauzy, Efficient
/// algorithms to assess component and gate importance in fault tree analysis, Reliability
/// Engineering and System Safety 72, 2001.
@NullMarked
@Room(name = "layers-quantification")
package org.primum.risk.layers.quantification;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
