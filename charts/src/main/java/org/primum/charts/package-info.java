/// Draws figures as SVG: intervals on one shared axis with zero marked, tornado, exceedance,
/// decision curve, calibration, lines, bars, layers of defence, fault trees. Enters: finite numbers
/// with what they measure, and the words that tell what the drawing says. Leaves: SVG text with a
/// title and a description, and the table of the very figures drawn. Never styles (classes only:
/// `charts.css` rules both themes and print), never scripts, never computes a statistic.
///
/// Distances across are percentages of the drawing's width and distances down are pixels, so that a
/// narrow screen squeezes the distances and never the letters. Lines are told apart by their
/// pattern, not by colour: colour means a chamber, and red means less safe.
@NullMarked
@Room(
    name = "charts",
    mayUse = {"terms"})
package org.primum.charts;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
