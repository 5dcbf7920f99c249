package org.primum.cohorts.mapping;

/// A code as a source writes it.
///
/// @param system URI of the code system; empty where the source names none
/// @param code the code in it
public record SourceCode(String system, String code) {
  static final String LOINC = "http://loinc.org";

  @Override
  public String toString() {
    return system.isEmpty() ? code : system + "|" + code;
  }
}
