/// Turning opinion into data: logic is translated and kept under its hash, replayed over a cohort;
/// harm is estimated from a model; the gates are computed. Enters: files that people wrote, a
/// cohort, a seed. Leaves: documents by digest, and the record of an adjudication to be put before
/// the rules. Never decides: what it computes is attached and recorded like anything else.
@NullMarked
@Room(
    name = "assessing",
    mayUse = {
      "terms",
      "documents",
      "charter",
      "change",
      "risk",
      "ledger",
      "logic",
      "evidence",
      "cohorts"
    },
    pure = false)
package org.primum.app.assessing;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
