package org.primum.cohorts.psv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where each column stands in one file. Columns may stand in any order; each must stand once, and
/// no other may.
record PsvHeader(Map<String, Integer> positions) {
  PsvHeader {
    positions = Map.copyOf(positions);
  }

  static Optional<PsvHeader> of(String file, List<String> names, FaultList faults) {
    List<String> missing = new ArrayList<>(Physionet2019.COLUMNS);
    missing.removeAll(names);
    List<String> unknown = new ArrayList<>(names);
    unknown.removeAll(Physionet2019.COLUMNS);
    Set<String> seen = new HashSet<>();
    List<String> twice = names.stream().filter(name -> !seen.add(name)).toList();
    say(file, "column is missing", "columns are missing", missing, faults);
    say(file, "column is unknown", "columns are unknown", unknown, faults);
    say(file, "column stands twice", "columns stand twice", twice, faults);
    if (!missing.isEmpty() || !unknown.isEmpty() || !twice.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      positions.put(names.get(i), i);
    }
    return Optional.of(new PsvHeader(positions));
  }

  private static void say(
      String file, String one, String many, List<String> names, FaultList faults) {
    if (!names.isEmpty()) {
      String listed = "`" + String.join("`, `", names) + "`";
      faults.add(
          file,
          1,
          (names.size() == 1 ? one : many)
              + ": "
              + listed
              + "; a file of this format has the "
              + Physionet2019.COLUMNS.size()
              + " columns of the challenge");
    }
  }

  int width() {
    return positions.size();
  }

  int at(String column) {
    Integer position = positions.get(column);
    if (position == null) {
      throw new IllegalArgumentException("column `" + column + "` is none of this format");
    }
    return position;
  }
}
