/// Tells whether predicted risks mean what they say. Enters: cases with outcome and predicted
/// probability. Leaves: calibration in the large, slope and intercept, bins, Brier score, expected
/// over observed, each with its interval. Never moves a prediction of exactly 0 or 1 to make a
/// logarithm finite.
@NullMarked
@Room(
    name = "validation-calibration",
    mayUse = {"terms"})
package org.primum.risk.validation.calibration;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
