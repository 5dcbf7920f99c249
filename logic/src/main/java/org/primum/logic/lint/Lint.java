package org.primum.logic.lint;

import java.util.Locale;

/// A way in which logic can mean something else than its author thinks.
public enum Lint {
  /// A time from the record is compared with the moment of evaluation without saying to what
  /// precision.
  BOUNDARY_PRECISION(
      "A time charted to the second compared with a moment known to the millisecond is uncertain at"
          + " the edge, and the newest reading is silently dropped.",
      "Say the precision: `in minute of Interval[…]`, `same minute or before`."),
  /// Evidence from after the moment of evaluation is asked for.
  LOOK_AHEAD(
      "At the bedside nothing from after the moment is known, so what a replay would promise cannot"
          + " be kept.",
      "End the window at `AsOf`."),
  /// A quantity is compared with a bare number.
  UNIT_MISSING(
      "Without a unit the comparison is unknown, or 38 degrees and 38 degrees Fahrenheit look alike.",
      "Compare quantities, each with its UCUM unit: `38 'Cel'`."),
  /// A unit is no UCUM unit, or measures something else than the value does.
  UNIT_DIMENSION(
      "Units that do not convert make every comparison unknown, and the alert never fires.",
      "Give the UCUM unit in which the value is measured."),
  /// A text is compared where a code says the same reliably.
  CODE_AS_TEXT(
      "Displays and texts differ between systems and versions, so the comparison finds nothing"
          + " elsewhere.",
      "Declare a `code` or a `valueset` and compare or retrieve by that."),
  /// A code that is retrieved occurs nowhere in the cohort.
  CODE_ABSENT(
      "A replay over this cohort says nothing about the part of the logic that rests on it.",
      "Map the measurement when importing, or name the code that the cohort uses."),
  /// A condition that is always the same, or a branch that nothing can reach.
  DEAD_BRANCH(
      "What reads like a rule is none: somebody meant another threshold or another order.",
      "Mend the condition, or take the branch out."),
  /// A retrieval reaches back without limit.
  UNBOUNDED_LOOK_BACK(
      "A value from years ago counts as if it were today's, and the answer depends on how much"
          + " history is at hand.",
      "Bound it: `where … in minute of Interval[AsOf - 24 hours, AsOf]`."),
  /// A comparison is unknown where nothing was measured, and nothing says what that means.
  MISSING_DATA(
      "Null spreads: where nothing was measured the whole alert may be undetermined, without anybody"
          + " having decided so.",
      "Say what a missing value means: `X is not null and X > …`, or `case when X is null then …`.");

  private final String why;
  private final String remedy;

  Lint(String why, String remedy) {
    this.why = why;
    this.remedy = remedy;
  }

  /// As reports print it, e.g. `boundary-precision`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// One sentence: what it leads to.
  public String why() {
    return why;
  }

  /// What to do.
  public String remedy() {
    return remedy;
  }
}
