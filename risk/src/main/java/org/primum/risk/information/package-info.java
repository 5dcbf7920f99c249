/// Says what it would be worth to know more before deciding: to know everything, to know one
/// quantity, to know what a trial of so many encounters would show. Enters: a harm model and how it
/// is drawn. Leaves: expected harm that better knowledge would avert, per year, each with its
/// simulation error. Decides by expected harm alone, among the options that compliance lets be
/// chosen; never weighs what the knowledge costs.
@NullMarked
@Room(
    name = "information",
    mayUse = {"terms", "documents"})
package org.primum.risk.information;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
