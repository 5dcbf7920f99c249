/// Draws figures as SVG on the server: an interval per option on one shared axis with zero marked.
/// Enters: finite numbers with their unit. Leaves: SVG text with a text alternative, and the
/// figures as people read them, for the table that stands beside every chart. Never styles (classes
/// only, so that the pages' own style sheet rules both themes and print), never scripts.
@NullMarked
@Room(name = "chart")
package org.primum.server.chart;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
