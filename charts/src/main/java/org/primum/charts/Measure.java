package org.primum.charts;

/// What an axis or a column of figures measures, and how its figures are written.
///
/// @param name with its unit, e.g. `change in weighted harm a year`
public record Measure(String name, Writing writing) {
  /// How figures are written.
  public enum Writing {
    /// Three significant digits, e.g. `0.125`.
    PLAIN,
    /// As plain, with `+` before what is above zero.
    SIGNED,
    /// A share of one as a percentage, e.g. `12.5 %`.
    SHARE,
    /// A whole number, e.g. `1,250`.
    COUNT
  }

  /// @throws IllegalArgumentException if `name` is blank
  public Measure {
    if (name.isBlank()) {
      throw new IllegalArgumentException("cannot draw a measure without a name");
    }
  }

  public static Measure plain(String name) {
    return new Measure(name, Writing.PLAIN);
  }

  public static Measure signed(String name) {
    return new Measure(name, Writing.SIGNED);
  }

  public static Measure share(String name) {
    return new Measure(name, Writing.SHARE);
  }

  public static Measure count(String name) {
    return new Measure(name, Writing.COUNT);
  }

  /// A figure for the table.
  ///
  /// @throws IllegalArgumentException if `value` is not finite
  public String figure(double value) {
    return switch (writing) {
      case PLAIN -> Figures.plain(value);
      case SIGNED -> Figures.signed(value);
      case SHARE -> Figures.percent(value);
      case COUNT -> Figures.fixed(value, 0);
    };
  }

  /// A figure with its interval, e.g. `−6.98 (−10.8 to −3.30)`; only the figure where the interval
  /// has no width.
  public String figure(Interval interval) {
    if (interval.point() && interval.low() == interval.mean()) {
      return figure(interval.mean());
    }
    return figure(interval.mean())
        + " ("
        + figure(interval.low())
        + " to "
        + figure(interval.high())
        + ")";
  }

  /// An interval whose middle means nothing, e.g. `between 2.00 and 5.00`.
  ///
  /// @throws IllegalArgumentException if an end is not finite
  String range(Interval interval) {
    return "between " + figure(interval.low()) + " and " + figure(interval.high());
  }

  /// A label of `axis` with as many digits as tell its ticks apart.
  String tick(double value, Axis axis) {
    return switch (writing) {
      case PLAIN, COUNT -> Figures.fixed(value, axis.decimals());
      case SIGNED -> (value > 0 ? "+" : "") + Figures.fixed(value, axis.decimals());
      case SHARE -> Figures.fixed(100 * value, Math.max(0, axis.decimals() - 2)) + " %";
    };
  }
}
