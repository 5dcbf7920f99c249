package org.primum.risk.monitoring.maxsprt;

import java.util.OptionalDouble;

/// What a sequential test does where the rate ratio is what it is.
///
/// @param signals probability of a signal before watching ends: the power, or at a ratio of 1 the
///   probability of a false alarm
/// @param timeToSignal expected time to the signal where there is one, in the unit of the test's
///   horizon; empty where there is never one
/// @param length expected time until the signal or the end
public record Performance(double signals, OptionalDouble timeToSignal, double length) {
  static Performance of(double signals, double timeBySignal, double horizon) {
    return new Performance(
        signals,
        signals > 0 ? OptionalDouble.of(timeBySignal / signals) : OptionalDouble.empty(),
        timeBySignal + (1 - signals) * horizon);
  }
}
