/// Plays whole stories through the real use cases: a fictional hospital is staffed, then each
/// scripted story is raised, argued, decided, activated and watched, wrong hats included. Enters:
/// the scripts under `examples/stories`, a cohort, the use cases. Leaves: acts in the ledger and a
/// told record of what happened. Never writes an act that a user could not have made by the same
/// use case.
@NullMarked
@Room(
    name = "stories",
    mayUse = {
      "terms",
      "documents",
      "roster",
      "charter",
      "change",
      "risk",
      "ledger",
      "logic",
      "evidence",
      "cohorts",
      "cds"
    },
    pure = false)
package org.primum.app.stories;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
