package org.primum.cohorts.mapping;

import java.util.Map;
import java.util.Optional;

/// How the columns of a CSV table are to be read.
///
/// @param separator between cells
/// @param stay column that names the stay
/// @param moment columns that say when
/// @param values where the numbers stand
/// @param person columns, each with one value per stay, by what they tell
public record TableLayout(
    char separator, String stay, Moment moment, Values values, Map<Attribute, String> person) {
  public TableLayout {
    person = Map.copyOf(person);
  }

  /// When a row was true and known.
  ///
  /// @param column of the moment
  /// @param hours true where the column holds hours since admission, false where it holds times
  /// @param available column of the moment from which the row was known
  public record Moment(String column, boolean hours, Optional<String> available) {}

  /// Where the numbers stand.
  public sealed interface Values {
    /// One value a row.
    ///
    /// @param unit column of the unit, where there is one
    record Tall(String code, String value, Optional<String> unit) implements Values {}

    /// One column a measurement.
    ///
    /// @param columns by column name; its rule says what it measures
    record Wide(Map<String, CodeRule> columns) implements Values {
      public Wide {
        columns = Map.copyOf(columns);
      }
    }
  }

  /// What is known of a stay as a whole.
  public enum Attribute {
    /// `female`, `male`, `F`, `M`, `0` (female), `1` (male) as the challenge has it, or empty.
    SEX,
    /// Whole years at admission.
    AGE,
    /// A date.
    BIRTH_DATE,
    /// Start of the stay.
    ADMISSION,
    /// End of the stay.
    DISCHARGE,
    /// 1 on rows from six hours before the onset of sepsis, else 0.
    LABEL,
    /// The unit where the stay was, in the source's own words.
    UNIT,
    /// The race as recorded, in the source's own words.
    RACE
  }
}
