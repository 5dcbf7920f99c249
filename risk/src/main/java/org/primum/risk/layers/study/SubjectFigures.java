package org.primum.risk.layers.study;

import java.util.Optional;
import org.primum.risk.layers.quantification.TopEventFigures;

/// What is found for one subject.
///
/// @param probability exact, with everything uncertain at its mean
/// @param figures cut sets and importance; empty where the probability adds up from weighted
///   sequences, which have none
/// @param spread over drawn worlds; empty where nothing in it is uncertain
public record SubjectFigures(
    Subject subject,
    double probability,
    Optional<TopEventFigures> figures,
    Optional<Spread> spread) {}
