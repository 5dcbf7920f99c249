/// The strict order of the gates in figures: margins, error rates and limits of an adjudication,
/// and the severity scale it weighs harm with. Enters: the institution's signed value judgements.
/// Leaves: values within their bounds. Never computes a harm.
@NullMarked
@Room(name = "precedence")
package org.primum.charter.precedence;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
