package org.primum.cohorts.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primum.cohorts.folder.MeasuredCode;

/// The measurements of a cohort while its mapping is read: the standard ones, those the mapping
/// adds, and the units it changes.
final class MeasuredList {
  private final List<MeasuredCode> codes = new ArrayList<>(StandardCodes.ALL);
  private final Map<String, Integer> indexes = new HashMap<>();
  private final Map<String, String> stated = new HashMap<>();

  MeasuredList() {
    for (int i = 0; i < codes.size(); i++) {
      indexes.put(codes.get(i).loinc(), i);
    }
  }

  /// The index of `loinc`, which is added where it is new.
  ///
  /// @return empty where a unit is needed and none was stated, or another was stated before
  Optional<Integer> index(String loinc, Optional<String> unit, Optional<String> column) {
    Integer known = indexes.get(loinc);
    if (known == null) {
      return unit.map(wanted -> add(new MeasuredCode(column.orElse(loinc), loinc, wanted)));
    }
    if (unit.isPresent()) {
      String before = stated.put(loinc, unit.get());
      if (before != null && !before.equals(unit.get())) {
        return Optional.empty();
      }
      codes.set(known, new MeasuredCode(codes.get(known).column(), loinc, unit.get()));
    }
    return Optional.of(known);
  }

  private int add(MeasuredCode code) {
    indexes.put(code.loinc(), codes.size());
    stated.put(code.loinc(), code.unit());
    codes.add(code);
    return codes.size() - 1;
  }

  List<MeasuredCode> list() {
    return List.copyOf(codes);
  }
}
