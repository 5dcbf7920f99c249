/// What is not known exactly, written as a distribution. Enters: parameters a person can defend
/// (counts, a 90 % interval, lowest, likeliest and highest). Leaves: mean, cumulative probability
/// and quantiles. Never draws by itself: a draw is the quantile of a uniform number handed in.
///
/// Every function of real numbers is computed from `+ − × ÷ √` and [StrictMath], never [Math],
/// whose last bit may differ between processors: the same parameters give the same bits on every
/// machine. Libraries that call [Math] are therefore used in the tests only, as second opinion.
@NullMarked
@Room(
    name = "distribution",
    mayUse = {"terms"})
package org.primum.risk.distribution;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
