package org.primum.risk.layers.study;

import org.primum.risk.draws.Figures;

/// How a probability spreads over drawn worlds.
///
/// @param cut in how many worlds the probability of an event came out beyond 0 or 1 and was cut
///   there
public record Spread(Figures figures, int draws, long seed, int cut) {}
