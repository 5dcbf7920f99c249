package org.primum.logic;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Everything a piece of clinical logic is made of, before translation.
///
/// @param main the library that defines `Alert`
/// @param included libraries it includes, in any order; `FHIRHelpers` need not be given
/// @param valueSets expansions of every value set the libraries name; may be empty
/// @param parameters values replacing the defaults of the main library's parameters
public record LogicSource(
    LogicFile main,
    List<LogicFile> included,
    List<ValueSetExpansion> valueSets,
    Map<String, ParameterValue> parameters) {
  public LogicSource {
    included = List.copyOf(included);
    valueSets = List.copyOf(valueSets);
    SortedMap<String, ParameterValue> sorted = new TreeMap<>(parameters);
    parameters = java.util.Collections.unmodifiableSortedMap(sorted);
  }

  /// Logic with its libraries' own defaults and no value sets.
  public static LogicSource of(LogicFile main, LogicFile... included) {
    return new LogicSource(main, List.of(included), List.of(), Map.of());
  }
}
