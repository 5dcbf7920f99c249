package org.primum.cohorts.quality;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// What a living adult's measurement can be at the very most. Values outside are counted, never
/// removed: they are artefacts of devices and slips of the hand, or a wrong unit. The bounds are
/// wide on purpose, set by us around published physiological limits; a share of values outside that
/// is more than a few per thousand is worth a look.
record PlausibleRange(String loinc, String unit, BigDecimal low, BigDecimal high) {
  private static final Map<String, PlausibleRange> RANGES =
      Map.ofEntries(
          range("8867-4", "/min", "10", "300"),
          range("59408-5", "%", "30", "100"),
          range("2708-6", "%", "20", "100"),
          range("8310-5", "Cel", "25", "44"),
          range("8480-6", "mm[Hg]", "20", "320"),
          range("8478-0", "mm[Hg]", "10", "250"),
          range("8462-4", "mm[Hg]", "5", "220"),
          range("9279-1", "/min", "2", "80"),
          range("19889-5", "mm[Hg]", "3", "120"),
          range("1963-8", "mmol/L", "2", "60"),
          range("3150-6", "1", "0.15", "1"),
          range("2744-1", "[pH]", "6.5", "8"),
          range("2019-8", "mm[Hg]", "5", "200"),
          range("3094-0", "mg/dL", "1", "300"),
          range("17861-6", "mg/dL", "2", "25"),
          range("2075-0", "mmol/L", "60", "170"),
          range("2160-0", "mg/dL", "0.05", "40"),
          range("2345-7", "mg/dL", "5", "2000"),
          range("2524-7", "mmol/L", "0.1", "40"),
          range("2823-3", "mmol/L", "1", "12"),
          range("1975-2", "mg/dL", "0", "80"),
          range("4544-3", "%", "5", "75"),
          range("718-7", "g/dL", "1", "25"),
          range("6690-2", "10*3/uL", "0", "500"),
          range("777-3", "10*3/uL", "0", "3000"));

  private static Map.Entry<String, PlausibleRange> range(
      String loinc, String unit, String low, String high) {
    return Map.entry(
        loinc, new PlausibleRange(loinc, unit, new BigDecimal(low), new BigDecimal(high)));
  }

  /// The range of a measurement, where one is set for this unit.
  static Optional<PlausibleRange> of(String loinc, String unit) {
    return Optional.ofNullable(RANGES.get(loinc)).filter(range -> range.unit().equals(unit));
  }

  boolean holds(BigDecimal value) {
    return value.compareTo(low) >= 0 && value.compareTo(high) <= 0;
  }
}
