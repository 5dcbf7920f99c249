package org.primum.risk.monitoring.family;

/// What one monitor spends in false alarms.
public sealed interface Watch {
  /// What it watches.
  String name();

  /// False alarms a year on average where nothing is wrong.
  double falseAlarmsAYear();

  /// Probability of at least one false alarm in a year where nothing is wrong, at most.
  double chanceAYear();

  /// A sequential test or a confidence sequence: one false alarm at most, in all the time it runs.
  ///
  /// @param alpha probability of a false alarm over the whole watch, in (0, 1)
  /// @param years how long it runs, more than 0; a false alarm is counted as spread evenly
  record Once(String name, double alpha, double years) implements Watch {
    public Once {
      if (!(alpha > 0 && alpha < 1)) {
        throw new IllegalArgumentException(
            "alpha of `" + name + "` is `" + alpha + "`; give more than 0, less than 1");
      }
      if (!(years > 0 && years <= 1_000)) {
        throw new IllegalArgumentException(
            "years of `" + name + "` are `" + years + "`; give more than 0, at most 1000");
      }
    }

    @Override
    public double falseAlarmsAYear() {
      return alpha / Math.max(1, years);
    }

    /// All of alpha might fall into one year: where in the watch it is spent is not known.
    @Override
    public double chanceAYear() {
      return alpha;
    }
  }

  /// A control chart: it starts again after each false alarm.
  ///
  /// @param runLength values to a false alarm on average, at least 1
  /// @param aYear values that come in a year, more than 0
  record Again(String name, double runLength, double aYear) implements Watch {
    public Again {
      if (!(runLength >= 1 && runLength <= 1e12)) {
        throw new IllegalArgumentException(
            "run length of `" + name + "` is `" + runLength + "`; give 1 to 1e12");
      }
      if (!(aYear > 0 && aYear <= 1e9)) {
        throw new IllegalArgumentException(
            "values a year of `" + name + "` are `" + aYear + "`; give more than 0, at most 1e9");
      }
    }

    @Override
    public double falseAlarmsAYear() {
      return aYear / runLength;
    }

    /// Run lengths are all but geometric, from the start of a chart a little longer.
    @Override
    public double chanceAYear() {
      return -StrictMath.expm1(-falseAlarmsAYear());
    }
  }
}
