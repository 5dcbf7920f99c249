package org.primum.logic.lint;

import java.util.Map;
import java.util.Optional;

/// In which UCUM unit a LOINC code is usually measured (LOINC, *Example UCUM Units*); where another
/// unit measures the same, it converts.
final class UsualUnits {
  private static final Map<String, String> BY_CODE =
      Map.ofEntries(
          Map.entry("8867-4", "/min"),
          Map.entry("9279-1", "/min"),
          Map.entry("8310-5", "Cel"),
          Map.entry("8480-6", "mm[Hg]"),
          Map.entry("8462-4", "mm[Hg]"),
          Map.entry("8478-0", "mm[Hg]"),
          Map.entry("59408-5", "%"),
          Map.entry("2708-6", "%"),
          Map.entry("3150-6", "%"),
          Map.entry("3151-8", "L/min"),
          Map.entry("9269-2", "{score}"),
          Map.entry("2703-7", "mm[Hg]"),
          Map.entry("2019-8", "mm[Hg]"),
          Map.entry("2744-1", "[pH]"),
          Map.entry("6690-2", "10*3/uL"),
          Map.entry("777-3", "10*3/uL"),
          Map.entry("718-7", "g/dL"),
          Map.entry("4544-3", "%"),
          Map.entry("2524-7", "mmol/L"),
          Map.entry("2823-3", "mmol/L"),
          Map.entry("2951-2", "mmol/L"),
          Map.entry("2075-0", "mmol/L"),
          Map.entry("1963-8", "mmol/L"),
          Map.entry("2160-0", "mg/dL"),
          Map.entry("1975-2", "mg/dL"),
          Map.entry("1968-7", "mg/dL"),
          Map.entry("2345-7", "mg/dL"),
          Map.entry("3094-0", "mg/dL"),
          Map.entry("17861-6", "mg/dL"),
          Map.entry("3173-2", "s"),
          Map.entry("29463-7", "kg"),
          Map.entry("8302-2", "cm"));

  private UsualUnits() {}

  static Optional<String> of(String loinc) {
    return Optional.ofNullable(BY_CODE.get(loinc));
  }
}
