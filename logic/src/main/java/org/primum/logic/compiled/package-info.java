/// Compiles clinical logic into closures over primitives and runs them over one patient's values,
/// column by column. Enters: translated logic; then timelines and a moment. Leaves: a program whose
/// evaluations equal those of the reference engine, or every operator outside the subset with line
/// and column. Never guesses: a value that does not fit primitives is evaluated exactly by another
/// engine. Never sees a value that was not yet available, never reads a clock.
///
/// The subset: retrieves of Observations by LOINC code or value set; queries over them with where,
/// let, with, without, return and an order by one key; First, Last, Exists, Count, Min, Max, Sum,
/// Avg; Booleans, Integers, Decimals, quantities, Dates and DateTimes in three-valued logic; if,
/// case, tuples, functions, conversions of FHIRHelpers 4.0.1. Clinical Quality Language 1.5.
@NullMarked
@Room(
    name = "compiled",
    mayUse = {"terms"})
package org.primum.logic.compiled;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;
