package org.primum.risk.layers.quantification;

import java.util.OptionalDouble;

/// How much one event matters to a top event. P is the top event's probability, P₁ and P₀ the same
/// given that the event has and has not happened, p the event's own.
///
/// @param birnbaum P₁ − P₀: how fast P moves with p; negative where the event protects
/// @param criticality p · birnbaum / P; empty where P = 0
/// @param fussellVesely the probability that some minimal cut set with the event has happened, over
///   P; empty where P = 0, where the tree is not coherent, or where it would take too many nodes
/// @param riskAchievementWorth P₁ / P; empty where P = 0
/// @param riskReductionWorth P / P₀; infinite where P₀ = 0, empty where P = 0
public record EventImportance(
    String event,
    double probability,
    double birnbaum,
    OptionalDouble criticality,
    OptionalDouble fussellVesely,
    OptionalDouble riskAchievementWorth,
    OptionalDouble riskReductionWorth) {}
