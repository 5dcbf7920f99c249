/// What it costs to give several roles to one person. Enters: layers of defence and the roles that
/// merge. Leaves: for every hazard the probability that it passes everybody with independent
/// guardians, with dependent ones and with one leader, and the ratio between them. Never prints a
/// ratio where one of its quantities has no source: then it is a range, labelled as such.
///
/// The dependence of two looks of one person follows A. Swain, H. Guttmann, NUREG/CR-1278 (1983),
/// chapter 10, in its idea that it runs from none to complete; its measure is the beta-factor of
/// [org.primum.risk.layers.defence].
@NullMarked
@Room(
    name = "layers-merging",
    mayUse = {"terms"})
package org.primum.risk.layers.merging;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
