package org.primum.cohorts.mapping;

import java.math.BigDecimal;
import java.util.Optional;

/// What becomes of the values under one source code.
///
/// @param index of the measurement, in the order of the mapping's list
/// @param from UCUM unit of the source's numbers where the source itself states none
/// @param factor number of the source × factor = number in the cohort's unit, for what UCUM cannot
///   convert, e.g. moles to grams; empty where UCUM is to convert
public record CodeRule(int index, Optional<String> from, Optional<BigDecimal> factor) {
  static CodeRule plain(int index) {
    return new CodeRule(index, Optional.empty(), Optional.empty());
  }
}
