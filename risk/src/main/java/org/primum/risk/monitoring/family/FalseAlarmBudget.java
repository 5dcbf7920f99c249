package org.primum.risk.monitoring.family;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.primum.risk.monitoring.Assuming;

/// What a hospital pays in false alarms for all its monitors together.
///
/// @param watches at least one, each name once
public record FalseAlarmBudget(List<Watch> watches) implements Assuming {
  public FalseAlarmBudget {
    watches = List.copyOf(watches);
    if (watches.isEmpty()) {
      throw new IllegalArgumentException("a budget needs at least one monitor");
    }
    Set<String> names = new HashSet<>();
    for (Watch each : watches) {
      if (!names.add(each.name())) {
        throw new IllegalArgumentException(
            "monitor `" + each.name() + "` is listed twice; give each a name of its own");
      }
    }
  }

  /// False alarms a year on average where nothing is wrong anywhere. True however the monitors
  /// depend on each other.
  public double falseAlarmsAYear() {
    return watches.stream().mapToDouble(Watch::falseAlarmsAYear).sum();
  }

  /// Probability of at least one false alarm in a year, at most, however the monitors depend on
  /// each other (Boole).
  public double chanceAtMost() {
    return Math.min(1, watches.stream().mapToDouble(Watch::chanceAYear).sum());
  }

  /// Probability of at least one false alarm in a year, at most, where the monitors are independent
  /// of each other.
  public double chanceIfIndependent() {
    double quiet = 0;
    for (Watch each : watches) {
      quiet += StrictMath.log1p(-Math.min(each.chanceAYear(), 1 - 1e-16));
    }
    return -StrictMath.expm1(quiet);
  }

  /// Years to a false alarm on average.
  public double yearsBetween() {
    return 1 / falseAlarmsAYear();
  }

  /// By which factor each monitor must spend less so that all together cost `most` a year: alphas
  /// are divided by it, run lengths multiplied. At most 1 where the budget is kept.
  ///
  /// @param most false alarms a year, more than 0
  public double over(double most) {
    if (!(most > 0 && most <= 1e6)) {
      throw new IllegalArgumentException(
          "false alarms a year are to be at most `" + most + "`; give more than 0, at most 1e6");
    }
    return falseAlarmsAYear() / most;
  }

  @Override
  public List<String> assumes() {
    return List.of(
        "Each monitor keeps its own promise: its assumptions hold, and no limit was changed after a"
            + " look.",
        "A test that signals is closed or planned anew; a chart starts again from 0.",
        "False alarms of a test are counted as spread evenly over its watch, of one that is shorter"
            + " than a year as falling into one year.");
  }
}
