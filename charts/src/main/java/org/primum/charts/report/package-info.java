/// Lays charts, tables and words out as one HTML page that needs nothing else: no script, no font,
/// no picture from elsewhere. Enters: sections of words, lists, tables and charts, and the style
/// sheets as text. Leaves: the page as text, for screen, narrow screen and paper. Never writes a
/// file.
@NullMarked
@Room(
    name = "charts-report",
    mayUse = {"terms"})
package org.primum.charts.report;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
