package org.primum.risk.validation.benefit;

import java.util.OptionalDouble;
import org.primum.risk.validation.Confusion;
import org.primum.risk.validation.Figure;

/// What acting on a score does at one threshold.
///
/// @param threshold the risk from which one acts, from 0 to less than 1
/// @param confusion cases by outcome and whether their prediction reaches the threshold
/// @param netBenefit in true positives per case, with its interval
/// @param treatAll net benefit of acting on everybody
/// @param interventionsAvoided needless actions spared per case against acting on everybody,
///   without missing an outcome more: (net benefit − treat all) / odds of the threshold; empty at 0
public record CurvePoint(
    double threshold,
    Confusion confusion,
    Figure netBenefit,
    double treatAll,
    OptionalDouble interventionsAvoided) {}
