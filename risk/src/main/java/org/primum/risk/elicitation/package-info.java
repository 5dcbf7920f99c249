/// Turns what several experts said about a quantity into one distribution: fits a distribution to
/// each expert's quantiles (SHELF), and pools them with equal weights or with weights that experts
/// earned on seed questions whose answers are known (Cooke's classical model). Enters: checked
/// quantiles per expert and question. Leaves: fits, scores, weights, pooled distributions, and
/// where experts disagree. Never hides an expert and never averages a disagreement away without
/// naming it.
///
/// Sources: J. Oakley and A. O'Hagan, SHELF: the Sheffield Elicitation Framework
/// (tonyohagan.co.uk); R. M. Cooke, Experts in Uncertainty, Oxford 1991, ch. 12; R. M. Cooke and L.
/// H. J. Goossens, TU Delft expert judgment data base, Reliability Engineering and System Safety 93
/// (2008) 657–674.
@NullMarked
@Room(
    name = "elicitation",
    mayUse = {"terms", "documents"},
    libraries = {"org.apache.commons.statistics.distribution"})
package org.primum.risk.elicitation;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
