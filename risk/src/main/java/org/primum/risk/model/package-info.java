/// What a harm model says, checked: for each option of a change its hazards, each with how often
/// somebody is exposed, how much likelier or rarer the event becomes, and how bad it is; every
/// quantity a distribution that names its source. Enters: checked parts. Leaves: a model with one
/// canonical spelling and digest. Never reads files and never draws.
///
/// ΔH = Σ N · Δp · s over the hazards of an option, positive = more harm than doing nothing.
@NullMarked
@Room(
    name = "model",
    mayUse = {"terms", "documents"})
package org.primum.risk.model;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
