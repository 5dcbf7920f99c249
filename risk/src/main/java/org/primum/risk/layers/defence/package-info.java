/// Layers of defence: who would notice which hazard, and what nobody notices. Enters: for every
/// layer and hazard the probability of detection, with its source and date, or an assumption marked
/// as such; causes that blind several layers at once. Leaves: for every hazard the probability that
/// it passes all layers, its cut sets, how much each layer matters, and the hazards with a single
/// layer. Never gives one figure where something is assumed: then it gives a range and says so.
///
/// J. Reason, Human error: models and management, BMJ 320, 2000 (Swiss cheese); holes differ by
/// hazard, so that a layer is as good as its detection of this hazard and no other. Common causes
/// by the beta-factor of the Open-PSA model exchange format 2.0.
@NullMarked
@Room(
    name = "layers-defence",
    mayUse = {"terms"})
package org.primum.risk.layers.defence;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
