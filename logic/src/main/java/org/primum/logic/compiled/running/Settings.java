package org.primum.logic.compiled.running;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.primum.logic.ParameterValue;

/// The values of a program's parameters, each in its place. A value that does not fit primitives is
/// [Column#UNSCALED] and read as such.
public final class Settings {
  public final long[] values;
  public final int[] units;
  public final @Nullable String[] texts;

  private Settings(int size) {
    values = new long[size];
    units = new int[size];
    texts = new @Nullable String[size];
  }

  /// The values in their places.
  ///
  /// @param names of the parameters, in their places
  /// @param values one for each name
  public static Settings of(List<String> names, Map<String, ParameterValue> values, Units units) {
    Settings settings = new Settings(names.size());
    for (int i = 0; i < names.size(); i++) {
      ParameterValue value = values.get(names.get(i));
      if (value == null) {
        throw new IllegalArgumentException("parameter `" + names.get(i) + "` has no value");
      }
      settings.put(i, value, units);
    }
    return settings;
  }

  private void put(int at, ParameterValue value, Units known) {
    switch (value) {
      case ParameterValue.Whole(int whole) -> values[at] = whole;
      case ParameterValue.Decimal(var decimal) -> values[at] = Column.scaled(decimal);
      case ParameterValue.Truth(boolean truth) -> values[at] = Code.truth(truth);
      case ParameterValue.Text(String text) -> texts[at] = text;
      case ParameterValue.Amount(var amount, String unit) -> {
        values[at] = Column.scaled(amount);
        units[at] = known.number(unit);
      }
    }
  }

  public long scaled(int at) {
    long value = values[at];
    if (value == Column.UNSCALED) {
      throw new BeyondPrimitives();
    }
    return value;
  }
}
