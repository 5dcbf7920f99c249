/// Measures one act with its projections while many users act, and the rebuild of every projection
/// from a long ledger, on a PostgreSQL of its own. Enters: how many users, acts, entries. Leaves:
/// lines for `benchmarks/RESULTS.md`. Never part of a release, never a timed test.
@NullMarked
@Room(
    name = "benchmarks-acts",
    mayUse = {"terms", "roster", "charter", "change", "ledger", "app", "postgres"},
    pure = false)
package org.primum.benchmarks.acts;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
